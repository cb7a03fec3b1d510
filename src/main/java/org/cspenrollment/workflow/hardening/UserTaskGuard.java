package org.cspenrollment.workflow.hardening;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Is asked before a user task of any model goes to somebody or is completed, by every route. */
public interface UserTaskGuard {

  /** Before a task is claimed, assigned or delegated; throws what keeps it from happening. */
  void onAssignment(DelegateTask task);

  /** Before a task is completed; throws what keeps it from happening. */
  void onCompletion(DelegateTask task);
}
