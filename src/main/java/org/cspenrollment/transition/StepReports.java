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
import org.cspenrollment.transition.step.ReportedDay;
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
  private final LateSteps late;
  private final Enrollments enrollments;
  private final Clock clock;

  StepReports(
      OpenTransitions open,
      TransitionStore transitions,
      StepStore store,
      StepDates dates,
      ResellerTransitionStatus path,
      TransitionWorkflow workflow,
      LateSteps late,
      Enrollments enrollments,
      Clock clock) {
    this.open = open;
    this.transitions = transitions;
    this.store = store;
    this.dates = dates;
    this.path = path;
    this.workflow = workflow;
    this.late = late;
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
    boolean profileOpen = !find(caseNumber, TransitionStep.PROFILE).isOver();
    if (profileOpen && !profileCurrent) {
      throw ProblemException.invalidField(
          "profileCurrent", "Bring your profile up to date first, then confirm it here.");
    }
    var now = clock.instant();
    var me = open.username();
    if (profileOpen) {
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
    late.settle(caseNumber);
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
    if (step.state() == StepState.REPORTED || step.isOver()) {
      throw OpenTransitions.outOfTurn();
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
    late.settle(caseNumber);
  }

  private void tell(CaseNumber caseNumber, TransitionStep step, LocalDate on, LocalDate due) {
    open.record(new TransitionStepReported(caseNumber, step, on, due, open.onBehalfOfPartner()));
  }

  private Optional<LocalDate> reportedOn(CaseNumber caseNumber, TransitionStep step) {
    return Optional.ofNullable(find(caseNumber, step).reportedOn());
  }

  private LocalDate checkedDay(
      String field, @Nullable LocalDate day, Optional<LocalDate> earliest) {
    return ReportedDay.checked(field, day, earliest, enrollments.today());
  }

  private void require(CaseNumber caseNumber, TransitionStep step) {
    if (find(caseNumber, step).state() != StepState.OPEN) {
      throw OpenTransitions.outOfTurn();
    }
  }

  private StepProgress find(CaseNumber caseNumber, TransitionStep step) {
    return store
        .find(caseNumber, step)
        .orElseThrow(
            () -> new IllegalStateException("%s has no step %s".formatted(caseNumber, step)));
  }
}
