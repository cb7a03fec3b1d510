package org.cspenrollment.workflow.hardening.lean;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Candidates of tasks. The database deletes them with their task ({@code ON DELETE CASCADE}), so
 * those of a task that ends are not read to be deleted one by one.
 */
class LinksOfTasks extends IdentityLinkManager {

  @Override
  public List<IdentityLinkEntity> findIdentityLinksByTaskId(String taskId) {
    var task = getDbEntityManager().getCachedEntity(TaskEntity.class, taskId);
    return task != null && task.isDeleted()
        ? new ArrayList<>()
        : super.findIdentityLinksByTaskId(taskId);
  }
}
