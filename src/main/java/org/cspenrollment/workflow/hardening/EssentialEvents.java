package org.cspenrollment.workflow.hardening;

import java.util.List;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntry;

/**
 * Leaves out of the operation log that a task was completed, which the record says with the answer.
 * Who claimed a task and when stays: Tasklist shows it.
 */
class EssentialEvents extends CacheAwareHistoryEventProducer {

  @Override
  public List<HistoryEvent> createUserOperationLogEvents(UserOperationLogContext context) {
    context.getEntries().removeIf(EssentialEvents::isCompletion);
    return super.createUserOperationLogEvents(context);
  }

  private static boolean isCompletion(UserOperationLogContextEntry entry) {
    return EntityTypes.TASK.equals(entry.getEntityType())
        && UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(entry.getOperationType());
  }
}
