package org.cspenrollment.workflow.hardening;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntry;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.util.ConcurrentLruCache;

/**
 * Leaves out of the operation log that a task was completed, which the record says with the answer.
 * Who claimed a task and when stays: Tasklist shows it. What the engine reads anew for each event,
 * and cannot have changed, is remembered.
 */
class EssentialEvents extends CacheAwareHistoryEventProducer {

  private static final int REMEMBERED = 10_000;

  private final ConcurrentLruCache<String, Optional<Date>> removals =
      new ConcurrentLruCache<>(REMEMBERED, this::removal);

  @Override
  public List<HistoryEvent> createUserOperationLogEvents(UserOperationLogContext context) {
    context.getEntries().removeIf(EssentialEvents::isCompletion);
    return super.createUserOperationLogEvents(context);
  }

  /** When a case is removed is settled when it begins; it is written with what begins only. */
  @Override
  protected void provideRemovalTime(HistoryEvent event) {
    var root = event.getRootProcessInstanceId();
    if (root == null || (event instanceof HistoricScopeInstanceEvent && !begins(event))) {
      return;
    }
    var removal = removals.get(root);
    if (removal.isPresent()) {
      event.setRemovalTime(removal.get());
    } else {
      removals.remove(root);
    }
  }

  private Optional<Date> removal(String root) {
    return Optional.ofNullable(getHistoricRootProcessInstance(root))
        .map(HistoryEvent::getRemovalTime);
  }

  @Override
  protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
    var parsed =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .getProcessDefinitionCache()
            .get(id);
    return parsed == null ? super.getProcessDefinitionEntity(id) : parsed;
  }

  private static boolean begins(HistoryEvent event) {
    return event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)
        || event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)
        || event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE);
  }

  private static boolean isCompletion(UserOperationLogContextEntry entry) {
    return EntityTypes.TASK.equals(entry.getEntityType())
        && UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(entry.getOperationType());
  }
}
