package org.cspenrollment.transition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.audit.event.TransitionEvent.ProviderChosen;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepReported;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.exit.ResellerTransitionStatus;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.transition.customer.CustomerValidator;
import org.cspenrollment.transition.step.OpenTransitions;
import org.cspenrollment.transition.step.StepDates;
import org.cspenrollment.transition.step.StepProgress;
import org.cspenrollment.transition.step.StepState;
import org.cspenrollment.transition.step.StepStore;
import org.cspenrollment.transition.step.TransitionStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the partner reports of its own steps; each report goes to the office for confirmation. */
@Service
public class StepReports {

  private final OpenTransitions open;
  private final TransitionStore transitions;
  private final StepStore store;
  private final StepDates dates;
  private final ResellerTransitionStatus path;
  private final TransitionWorkflow workflow;
  private final Enrollments enrollments;
  private final Clock clock;

  StepReports(
      OpenTransitions open,
      TransitionStore transitions,
      StepStore store,
      StepDates dates,
      ResellerTransitionStatus path,
      TransitionWorkflow workflow,
      Enrollments enrollments,
      Clock clock) {
    this.open = open;
    this.transitions = transitions;
    this.store = store;
    this.dates = dates;
    this.path = path;
    this.workflow = workflow;
    this.enrollments = enrollments;
    this.clock = clock;
  }

  /**
   * The partner says that its profile is current and that it has enrolled as a reseller.
   *
   * @param enrolledOn the day it did; not in the future (422)
   */
  @Transactional
  public void enrolled(
      CaseNumber caseNumber, boolean profileCurrent, @Nullable LocalDate enrolledOn) {
    open.forChange(caseNumber);
    require(caseNumber, TransitionStep.ENROLLMENT);
    var day = checkedDay("enrolledOn", enrolledOn, Optional.empty());
    if (!profileCurrent) {
      throw ProblemException.invalidField(
          "profileCurrent", "Bring your profile up to date first, then confirm it here.");
    }
    var now = clock.instant();
    var me = open.username();
    if (find(caseNumber, TransitionStep.PROFILE).doneAt() == null) {
      store.report(caseNumber, TransitionStep.PROFILE, enrollments.today(), null, now, me);
      store.done(caseNumber, TransitionStep.PROFILE, now, me);
    }
    store.report(caseNumber, TransitionStep.ENROLLMENT, day, null, now, me);
    store.done(caseNumber, TransitionStep.ENROLLMENT, now, me);
    var due = dates.officeDue(caseNumber, find(caseNumber, TransitionStep.APPROVAL));
    store.open(caseNumber, TransitionStep.APPROVAL, now, due);
    path.enrollmentReported(caseNumber);
    tell(caseNumber, TransitionStep.ENROLLMENT, day, due);
    workflow.reported(caseNumber, TransitionStep.ENROLLMENT, due);
  }

  /**
   * The partner says that it has accepted the agreement of indirect resellers.
   *
   * @param acceptedOn the day it did; not in the future nor before the enrollment (422)
   */
  @Transactional
  public void agreementAccepted(CaseNumber caseNumber, @Nullable LocalDate acceptedOn) {
    open.forChange(caseNumber);
    require(caseNumber, TransitionStep.AGREEMENT);
    var day =
        checkedDay("acceptedOn", acceptedOn, reportedOn(caseNumber, TransitionStep.ENROLLMENT));
    report(caseNumber, TransitionStep.AGREEMENT, day);
  }

  /**
   * Names the indirect provider; with a day, the partner says that it has accepted its invitation.
   *
   * @param invitationAcceptedOn the day it did, once it has; the agreement comes first (409)
   */
  @Transactional
  public void provider(
      CaseNumber caseNumber, @Nullable String name, @Nullable LocalDate invitationAcceptedOn) {
    open.forChange(caseNumber);
    var step = find(caseNumber, TransitionStep.PROVIDER);
    if (step.state() == StepState.REPORTED || step.state() == StepState.DONE) {
      throw outOfTurn();
    }
    var given = CustomerValidator.name("name", name);
    if (invitationAcceptedOn == null) {
      transitions.nameProvider(caseNumber, given, null);
      open.record(new ProviderChosen(caseNumber, given, open.onBehalfOfPartner()));
      return;
    }
    require(caseNumber, TransitionStep.PROVIDER);
    checkedDay(
        "invitationAcceptedOn",
        invitationAcceptedOn,
        reportedOn(caseNumber, TransitionStep.AGREEMENT));
    transitions.nameProvider(caseNumber, given, invitationAcceptedOn);
    report(caseNumber, TransitionStep.PROVIDER, invitationAcceptedOn);
  }

  private void report(CaseNumber caseNumber, TransitionStep step, LocalDate on) {
    var due = dates.officeDue(caseNumber, find(caseNumber, step));
    store.report(caseNumber, step, on, due, clock.instant(), open.username());
    tell(caseNumber, step, on, due);
    workflow.reported(caseNumber, step, due);
  }

  private void tell(CaseNumber caseNumber, TransitionStep step, LocalDate on, LocalDate due) {
    open.record(new TransitionStepReported(caseNumber, step, on, due, open.onBehalfOfPartner()));
  }

  private Optional<LocalDate> reportedOn(CaseNumber caseNumber, TransitionStep step) {
    return Optional.ofNullable(find(caseNumber, step).reportedOn());
  }

  /** A day of the past, and not before the step it rests on. */
  private LocalDate checkedDay(
      String field, @Nullable LocalDate day, Optional<LocalDate> earliest) {
    if (day == null) {
      throw ProblemException.malformed(
          "missing-field",
          "Say on which day.",
          new ProblemException.FieldError(field, "is required"));
    }
    if (day.isAfter(enrollments.today())) {
      throw ProblemException.invalidField(field, "The day must not be in the future.");
    }
    if (day.getYear() < CustomerValidator.FIRST_YEAR
        || earliest.filter(day::isBefore).isPresent()) {
      throw ProblemException.invalidField(field, "The day lies before the step it rests on.");
    }
    return day;
  }

  private void require(CaseNumber caseNumber, TransitionStep step) {
    if (find(caseNumber, step).state() != StepState.OPEN) {
      throw outOfTurn();
    }
  }

  private StepProgress find(CaseNumber caseNumber, TransitionStep step) {
    return store
        .find(caseNumber, step)
        .orElseThrow(
            () -> new IllegalStateException("%s has no step %s".formatted(caseNumber, step)));
  }

  private static ProblemException outOfTurn() {
    return ProblemException.conflict(
        "step-not-open",
        "Not the turn of this step",
        "This step is not with you now: an earlier one is missing, or it is reported already.");
  }
}
