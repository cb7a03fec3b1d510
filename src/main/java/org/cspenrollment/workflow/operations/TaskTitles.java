package org.cspenrollment.workflow.operations;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.CaseVariables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What open tasks are called once their process goes on by another model: a migration leaves the
 * title and the description they were opened with.
 */
@Component
class TaskTitles {

  private final RepositoryService repository;
  private final TaskService tasks;
  private final Enrollments enrollments;

  TaskTitles(@Lazy RepositoryService repository, @Lazy TaskService tasks, Enrollments enrollments) {
    this.repository = repository;
    this.tasks = tasks;
    this.enrollments = enrollments;
  }

  /** Gives the open tasks of an instance the titles and descriptions of a model. */
  void renew(ProcessInstance instance, String processDefinitionId) {
    var open =
        tasks.createTaskQuery().processInstanceId(instance.getId()).initializeFormKeys().list();
    if (open.isEmpty()) {
      return;
    }
    var called =
        repository
            .getBpmnModelInstance(processDefinitionId)
            .getModelElementsByType(UserTask.class)
            .stream()
            .collect(Collectors.toMap(UserTask::getId, UserTask::getName));
    var enrollment = enrollments.require(new CaseNumber(instance.getBusinessKey()));
    for (var task : open) {
      task.setName(called.get(task.getTaskDefinitionKey()));
      if (task.getFormKey() != null) {
        task.setDescription(about(enrollment, task));
      }
      tasks.saveTask(task);
    }
  }

  /** Case and partner, and the requirement where there is one: as the models describe a task. */
  private String about(Enrollment enrollment, Task task) {
    var requirement = tasks.getVariable(task.getId(), CaseVariables.REQUIREMENT.name());
    return enrollment.id().value()
        + " · "
        + enrollment.partner()
        + (requirement == null ? "" : " · " + requirement);
  }
}
