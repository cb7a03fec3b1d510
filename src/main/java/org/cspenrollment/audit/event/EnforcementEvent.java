package org.cspenrollment.audit.event;

import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.PartnerStatus;

/** The steps that follow when a partner is not renewed. */
public sealed interface EnforcementEvent extends CaseEvent {

  /**
   * A step of enforcement took effect.
   *
   * @param step {@code RESTRICTED}, {@code SUSPENDED} or {@code REVOKED}
   * @param due the UTC day from whose start it could be taken
   * @param ruleId the rule of the table of steps
   * @param partnerStatus what the partner may do from now on: as strict as the step, or stricter
   */
  record EnforcementStepTaken(
      CaseNumber caseNumber,
      PartnerStatus step,
      LocalDate due,
      String ruleId,
      PartnerStatus partnerStatus)
      implements EnforcementEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CONSEQUENCE_TAKEN;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "status",
          step.name(),
          "due",
          due.toString(),
          "ruleId",
          ruleId,
          "partnerStatus",
          partnerStatus.name());
    }
  }

  /** The partner has the status again that it had before the steps of enforcement. */
  record EnforcementLifted(CaseNumber caseNumber, PartnerStatus partnerStatus)
      implements EnforcementEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CONSEQUENCES_LIFTED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("partnerStatus", partnerStatus.name());
    }
  }
}
