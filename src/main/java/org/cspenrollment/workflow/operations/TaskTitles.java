package org.cspenrollment.workflow.operations;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
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

  TaskTitles(@Lazy RepositoryService repository, @Lazy TaskService tasks) {
    this.repository = repository;
    this.tasks = tasks;
  }

  /** Gives the open tasks of an instance the titles and descriptions of a model. */
  void renew(String processInstanceId, String processDefinitionId) {
    var open =
        tasks.createTaskQuery().processInstanceId(processInstanceId).initializeFormKeys().list();
    if (open.isEmpty()) {
      return;
    }
    var called =
        repository
            .getBpmnModelInstance(processDefinitionId)
            .getModelElementsByType(UserTask.class)
            .stream()
            .collect(Collectors.toMap(UserTask::getId, UserTask::getName));
    for (var task : open) {
      task.setName(called.get(task.getTaskDefinitionKey()));
      if (task.getFormKey() != null) {
        task.setDescription(about(task));
      }
      tasks.saveTask(task);
    }
  }

  /** Case and partner, and the requirement where there is one: as the models describe a task. */
  private String about(Task task) {
    var values = tasks.getVariables(task.getId());
    return values.get(CaseVariables.CASE_NUMBER.name())
        + " · "
        + values.get(CaseVariables.PARTNER_NAME.name())
        + (values.containsKey(CaseVariables.REQUIREMENT.name())
            ? " · " + values.get(CaseVariables.REQUIREMENT.name())
            : "");
  }
}
