package org.cspenrollment.audit.event;

import java.util.Optional;

/**
 * What follows by itself, from the clock or from what somebody did: the system did it, whoever is
 * signed in while it happens.
 */
public sealed interface SystemEvent extends AuditEvent
    permits LifecycleEvent.NextCycleScheduled,
        LifecycleEvent.CycleOver,
        LifecycleEvent.CaseClosed,
        SuccessionEvent.CaseSucceeded,
        SuccessionEvent.ScheduleDropped,
        SuccessionEvent.CaseGivenUp,
        SuccessionEvent.TaskSuperseded,
        OutcomeEvent.OfficeLate,
        OutcomeEvent.CureFailed,
        PreparationEvent.RequirementRecorded,
        PreparationEvent.DeadlineMissed,
        EnforcementEvent.EnforcementLifted,
        ExitEvent.ProgrammeLeft {

  /** The name of the application itself in the record. */
  String SYSTEM = "system";

  @Override
  default Optional<String> actor() {
    return Optional.of(SYSTEM);
  }

  /** The system where a rule of a table decided, or else whoever is signed in. */
  static Optional<String> unlessAPersonDecided(String ruleId) {
    return ruleId.startsWith("rule_") ? Optional.of(SYSTEM) : Optional.empty();
  }
}
