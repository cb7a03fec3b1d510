package org.cspenrollment.audit.event;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;

/** The other paths a partner can choose: the reseller model, or to leave. */
public sealed interface ExitEvent extends CaseEvent {

  /**
   * The partner chose to become an indirect reseller.
   *
   * @param indirectProvider the provider it means to work with, if it named one
   */
  record ResellerPathElected(CaseNumber caseNumber, Optional<String> indirectProvider)
      implements ExitEvent {

    @Override
    public AuditCode code() {
      return AuditCode.RESELLER_PATH_ELECTED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("indirectProvider", indirectProvider.orElse(""));
    }
  }

  /** The partner gave notice to leave the programme. */
  record LeavingElected(CaseNumber caseNumber) implements ExitEvent {

    @Override
    public AuditCode code() {
      return AuditCode.LEAVING_ELECTED;
    }
  }

  /**
   * The partner took back what it had chosen.
   *
   * @param election what that was
   */
  record ElectionTakenBack(CaseNumber caseNumber, Election election) implements ExitEvent {

    @Override
    public AuditCode code() {
      return AuditCode.ELECTION_TAKEN_BACK;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("election", election.name());
    }
  }

  /** The notice is over: the partner left the programme. */
  record ProgrammeLeft(CaseNumber caseNumber) implements ExitEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PROGRAMME_LEFT;
    }
  }
}
