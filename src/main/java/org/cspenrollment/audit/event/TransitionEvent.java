package org.cspenrollment.audit.event;

import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.TransitionStep;

/** The steps of the move to the reseller model. */
public sealed interface TransitionEvent extends CaseEvent {

  /** What happened with one step. */
  sealed interface StepEvent extends TransitionEvent {

    /** Which step it is. */
    TransitionStep step();

    @Override
    default String subject() {
      return step().name();
    }
  }

  /** The move to the reseller model began. */
  record TransitionBegun(CaseNumber caseNumber, Edition edition) implements TransitionEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSITION_BEGUN;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("edition", edition.name());
    }
  }

  /**
   * The indirect provider was named.
   *
   * @param provider its name
   * @param onBehalfOfPartner whether somebody of the office did it for the partner
   */
  record ProviderChosen(CaseNumber caseNumber, String provider, boolean onBehalfOfPartner)
      implements TransitionEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PROVIDER_CHOSEN;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("provider", provider, "onBehalfOfPartner", onBehalfOfPartner);
    }
  }

  /**
   * The partner reported a step as done; the office confirms it.
   *
   * @param reportedOn the day on which it was done
   * @param officeDue the last day for the office, UTC
   * @param onBehalfOfPartner whether somebody of the office did it for the partner
   */
  record TransitionStepReported(
      CaseNumber caseNumber,
      TransitionStep step,
      LocalDate reportedOn,
      LocalDate officeDue,
      boolean onBehalfOfPartner)
      implements StepEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSITION_STEP_REPORTED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "reportedOn",
          reportedOn.toString(),
          "officeDue",
          officeDue.toString(),
          "onBehalfOfPartner",
          onBehalfOfPartner);
    }
  }

  /**
   * The partner took a step that nobody has to confirm.
   *
   * @param takenOn the day on which it did
   * @param onBehalfOfPartner whether somebody of the office said so for the partner
   */
  record TransitionStepTaken(
      CaseNumber caseNumber, TransitionStep step, LocalDate takenOn, boolean onBehalfOfPartner)
      implements StepEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSITION_STEP_TAKEN;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("takenOn", takenOn.toString(), "onBehalfOfPartner", onBehalfOfPartner);
    }
  }

  /**
   * A step is over because nobody has to take it; the reason stands with the step.
   *
   * @param onBehalfOfPartner whether somebody of the office said so for the partner
   */
  record TransitionStepNotNeeded(
      CaseNumber caseNumber, TransitionStep step, boolean onBehalfOfPartner) implements StepEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSITION_STEP_NOT_NEEDED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("onBehalfOfPartner", onBehalfOfPartner);
    }
  }

  /** A manager moved the last day of a step from one day to another, for a reason. */
  record TransitionStepMoved(
      CaseNumber caseNumber, TransitionStep step, LocalDate from, LocalDate to, String reason)
      implements StepEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSITION_STEP_MOVED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("from", from.toString(), "to", to.toString(), "reason", reason);
    }
  }

  /** Steps of the partner are late, and a manager is asked to see to it. */
  record TransitionLate(CaseNumber caseNumber, TransitionStep step, LocalDate due)
      implements StepEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSITION_LATE;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("due", due.toString());
    }
  }

  /** The office confirmed a step. */
  record TransitionStepConfirmed(CaseNumber caseNumber, TransitionStep step) implements StepEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSITION_STEP_CONFIRMED;
    }
  }

  /** The office gave a step back to the partner. */
  record TransitionStepReturned(CaseNumber caseNumber, TransitionStep step) implements StepEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSITION_STEP_RETURNED;
    }
  }

  /**
   * The partner is an indirect reseller.
   *
   * @param moved customers that arrived with all they have
   * @param closed customers that were not moved, for a reason
   */
  record TransitionCompleted(CaseNumber caseNumber, int moved, int closed)
      implements TransitionEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSITION_COMPLETED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("moved", moved, "closed", closed);
    }
  }
}
