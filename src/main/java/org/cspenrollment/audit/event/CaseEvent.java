package org.cspenrollment.audit.event;

import org.cspenrollment.kernel.CaseNumber;

/** Something that happened in one case; it stands in the chain of the case. */
public sealed interface CaseEvent extends AuditEvent
    permits LifecycleEvent,
        SuccessionEvent,
        PreparationEvent,
        ReviewEvent,
        OutcomeEvent,
        EnforcementEvent,
        ExitEvent,
        EvidenceEvent,
        IntegrityEvent,
        RetentionEvent,
        TransitionEvent,
        CustomerEvent,
        TransferEvent,
        MailEvent {

  /** The case it happened in. */
  CaseNumber caseNumber();

  @Override
  default String stream() {
    return caseNumber().value();
  }

  /** The case itself, where it is about nothing smaller. */
  @Override
  default String subject() {
    return caseNumber().value();
  }
}
