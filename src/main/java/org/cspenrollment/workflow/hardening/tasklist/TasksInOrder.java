package org.cspenrollment.workflow.hardening.tasklist;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.Task;
import org.cspenrollment.workflow.hardening.lean.TasksOfModels;

/**
 * Finds tasks as the engine does, but for the pages of a list that somebody sees in Tasklist: the
 * engine joins every candidate and every grant to every task and sorts all of them before it takes
 * a page; here only as many rows are read as a page shows ({@link TaskList}).
 */
final class TasksInOrder extends TasksOfModels {

  @Override
  public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
    configureQuery(query);
    return TaskList.of(query)
        .flatMap(TaskList::page)
        .map(page -> findTasksByNativeQuery(page.parameters(), 0, query.getMaxResults()))
        .orElseGet(() -> super.findTasksByQueryCriteria(query));
  }

  @Override
  public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
    configureQuery(query);
    return TaskList.of(query)
        .map(list -> findTaskCountByNativeQuery(list.count().parameters()))
        .orElseGet(() -> super.findTaskCountByQueryCriteria(query));
  }
}
