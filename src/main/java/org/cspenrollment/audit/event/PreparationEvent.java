package org.cspenrollment.audit.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.kernel.RequirementId;

/** What a partner does, or fails to do, before the office verifies. */
public sealed interface PreparationEvent extends CaseEvent {

  /** The partner did its first act in a case. */
  record PreparationBegun(CaseNumber caseNumber) implements PreparationEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PREPARATION_BEGUN;
    }
  }

  /**
   * The partner said what its plan, service or infrastructure is.
   *
   * @param fields the names of the facts it gave, never their values
   */
  record DeclarationSaved(CaseNumber caseNumber, RequirementId requirement, List<String> fields)
      implements PreparationEvent {

    @Override
    public AuditCode code() {
      return AuditCode.DECLARATION_SAVED;
    }

    @Override
    public String subject() {
      return requirement.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("fields", fields);
    }
  }

  /**
   * A requirement was handed in.
   *
   * @param onBehalfOfPartner whether somebody of the office did it for the partner
   */
  record RequirementHandedIn(
      CaseNumber caseNumber, RequirementId requirement, boolean onBehalfOfPartner)
      implements PreparationEvent {

    @Override
    public AuditCode code() {
      return AuditCode.REQUIREMENT_HANDED_IN;
    }

    @Override
    public String subject() {
      return requirement.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("onBehalfOfPartner", onBehalfOfPartner);
    }
  }

  /**
   * What is only recorded of a requirement became known, or became known otherwise.
   *
   * @param result what the tables make of it
   */
  record RequirementRecorded(
      CaseNumber caseNumber, RequirementId requirement, String result, Optional<ReasonCode> reason)
      implements PreparationEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.REQUIREMENT_RECORDED;
    }

    @Override
    public String subject() {
      return requirement.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("result", result, "reasonCode", reason.map(ReasonCode::value).orElse(""));
    }
  }

  /** A requirement was not handed in before the basis date had passed. */
  record DeadlineMissed(CaseNumber caseNumber, RequirementId requirement)
      implements PreparationEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.DEADLINE_MISSED;
    }

    @Override
    public String subject() {
      return requirement.value();
    }
  }

  /**
   * After it was not renewed, the partner handed in what was missing.
   *
   * @param requirements what is verified once more
   */
  record CureHandedIn(CaseNumber caseNumber, List<RequirementId> requirements)
      implements PreparationEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CURE_HANDED_IN;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("requirements", requirements.stream().map(RequirementId::value).toList());
    }
  }
}
