package org.cspenrollment.audit.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.RequirementId;

/** What becomes of a case, and the appeal against it. */
public sealed interface OutcomeEvent extends CaseEvent {

  /**
   * The partner got time to mend what was not met.
   *
   * @param requirements what is open again
   * @param ruleId the rule of the outcome table behind it, or what stands for it
   */
  record RemediationBegun(CaseNumber caseNumber, List<RequirementId> requirements, String ruleId)
      implements OutcomeEvent {

    @Override
    public Optional<String> actor() {
      return SystemEvent.unlessAPersonDecided(ruleId);
    }

    @Override
    public AuditCode code() {
      return AuditCode.REMEDIATION_BEGUN;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "requirements",
          requirements.stream().map(RequirementId::value).toList(),
          "ruleId",
          ruleId);
    }
  }

  /**
   * The office, not the partner, is late: the partner keeps its status until a manager decides.
   *
   * @param ruleId the rule of the outcome table that said so
   */
  record OfficeLate(CaseNumber caseNumber, String ruleId) implements OutcomeEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.HELD;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("ruleId", ruleId);
    }
  }

  /**
   * The partner was renewed.
   *
   * @param ruleId the rule of the outcome table behind it
   */
  record Renewed(CaseNumber caseNumber, OutcomeDecision decision, String ruleId)
      implements OutcomeEvent {

    @Override
    public Optional<String> actor() {
      return SystemEvent.unlessAPersonDecided(ruleId);
    }

    @Override
    public AuditCode code() {
      return AuditCode.RENEWED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("decision", decision.name(), "ruleId", ruleId);
    }
  }

  /**
   * The partner was not renewed.
   *
   * @param ruleId the rule of the outcome table behind it
   */
  record NotRenewed(CaseNumber caseNumber, OutcomeDecision decision, String ruleId)
      implements OutcomeEvent {

    @Override
    public AuditCode code() {
      return AuditCode.NOT_RENEWED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("decision", decision.name(), "ruleId", ruleId);
    }
  }

  /** What the partner handed in after it was not renewed did not change that. */
  record CureFailed(CaseNumber caseNumber) implements OutcomeEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CURE_FAILED;
    }
  }

  /** The partner appealed. */
  record AppealLodged(CaseNumber caseNumber) implements OutcomeEvent {

    @Override
    public AuditCode code() {
      return AuditCode.APPEAL_LODGED;
    }
  }

  /** The partner took its appeal back, before anybody had acted on it. */
  record AppealTakenBack(CaseNumber caseNumber) implements OutcomeEvent {

    @Override
    public AuditCode code() {
      return AuditCode.APPEAL_TAKEN_BACK;
    }
  }

  /** The appeal was upheld: the decision is overturned. */
  record AppealOverturned(CaseNumber caseNumber) implements OutcomeEvent {

    @Override
    public AuditCode code() {
      return AuditCode.APPEAL_OVERTURNED;
    }
  }

  /** The appeal was not upheld: the decision stands. */
  record AppealDecisionStands(CaseNumber caseNumber) implements OutcomeEvent {

    @Override
    public AuditCode code() {
      return AuditCode.APPEAL_DECISION_STANDS;
    }
  }
}
