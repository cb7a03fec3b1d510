package org.cspenrollment.review.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.review.ReviewDraft;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tasks of the office over HTTP. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {

  /** Facts to be tried. */
  record Tried(@Nullable Map<String, Object> facts) {}

  private final StaffTaskService work;
  private final OpenStaffTasks open;
  private final TaskDrafts drafts;
  private final Enrollments enrollments;

  TaskController(
      StaffTaskService work, OpenStaffTasks open, TaskDrafts drafts, Enrollments enrollments) {
    this.work = work;
    this.open = open;
    this.drafts = drafts;
    this.enrollments = enrollments;
  }

  @GetMapping
  @Transactional(readOnly = true)
  Page<TaskView> list(
      @RequestParam Optional<String> task,
      @RequestParam Optional<String> caseId,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    var kind =
        task.map(
            key ->
                TaskKind.ofKey(key)
                    .orElseThrow(
                        () ->
                            ProblemException.malformed(
                                "unknown-task",
                                "There is no such kind of task.",
                                new ProblemException.FieldError("task", "is not a kind of task"))));
    var request = new PageRequest(page, size);
    var number = caseId.flatMap(CaseNumber::ifOne);
    var found =
        caseId.isPresent() && number.isEmpty()
            ? new Page<StaffTask>(List.of(), request.page(), request.size(), 0)
            : work.list(kind, number, mine, overdue, request);
    var requirements =
        enrollments.requirements(
            found.items().stream().map(StaffTask::caseNumber).distinct().toList());
    return found.map(
        one -> TaskView.of(one, requirements.getOrDefault(one.caseNumber(), List.of())));
  }

  @GetMapping("/{taskId}")
  @Transactional(readOnly = true)
  TaskView get(@PathVariable String taskId) {
    return view(open.require(taskId));
  }

  @PostMapping("/{taskId}/claim")
  @Transactional
  TaskView claim(@PathVariable String taskId) {
    return view(work.claim(taskId));
  }

  @PostMapping("/{taskId}/unclaim")
  @Transactional
  TaskView unclaim(@PathVariable String taskId) {
    return view(work.unclaim(taskId));
  }

  @GetMapping("/{taskId}/draft")
  @Transactional(readOnly = true)
  ReviewDraft draft(@PathVariable String taskId) {
    return drafts.of(taskId);
  }

  @PutMapping("/{taskId}/draft")
  ReviewDraft saveDraft(@PathVariable String taskId, @RequestBody ReviewDraft typed) {
    return drafts.save(taskId, typed);
  }

  @PostMapping("/{taskId}/recommendation")
  @Transactional(readOnly = true)
  RequirementResult recommendation(@PathVariable String taskId, @RequestBody Tried tried) {
    var enrollment = enrollments.visible(open.require(taskId).caseNumber());
    return drafts
        .recommendation(taskId, Optional.ofNullable(tried.facts()).orElse(Map.of()))
        .quotedOn(enrollment.basisDate());
  }

  @PostMapping("/{taskId}/completion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void complete(@PathVariable String taskId, @RequestBody ReviewDraft typed) {
    work.complete(taskId, typed);
  }

  private TaskView view(StaffTask task) {
    return TaskView.of(task, enrollments.requirements(task.caseNumber()));
  }
}
