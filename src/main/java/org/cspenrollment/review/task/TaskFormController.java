package org.cspenrollment.review.task;

import org.cspenrollment.review.asked.TaskForm;
import org.cspenrollment.review.asked.TaskQuestions;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a task asks, from the tables its case is pinned to. */
@RestController
class TaskFormController {

  private final OpenStaffTasks tasks;
  private final TaskQuestions questions;

  TaskFormController(OpenStaffTasks tasks, TaskQuestions questions) {
    this.tasks = tasks;
    this.questions = questions;
  }

  @GetMapping("/api/v1/tasks/{taskId}/form")
  @Transactional(readOnly = true)
  TaskForm form(@PathVariable String taskId) {
    return TaskForm.of(questions.of(tasks.require(taskId).reference()));
  }
}
