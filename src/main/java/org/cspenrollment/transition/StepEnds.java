package org.cspenrollment.transition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepNotNeeded;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepTaken;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.transition.customer.CustomerStore;
import org.cspenrollment.transition.customer.CustomerValidator;
import org.cspenrollment.transition.step.OpenTransitions;
import org.cspenrollment.transition.step.ReportedDay;
import org.cspenrollment.transition.step.StepProgress;
import org.cspenrollment.transition.step.StepState;
import org.cspenrollment.transition.step.StepStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What ends a step of the partner without the office: it has taken it, or says why nobody has to.
 * The incentives are left to it after it has arrived.
 */
@Service
public class StepEnds {

  /** Why the steps of customers were not needed where all were closed. */
  public static final String NOBODY_MOVED = "No customer was moved.";

  /** Why the step of the agreement was not needed where a customer moved without a settled one. */
  public static final String LEFT_TO_PROVIDER =
      "What is not settled is accepted by way of the provider.";

  private static final Set<TransitionStep> TAKEN_ALONE =
      EnumSet.of(
          TransitionStep.PROFILE,
          TransitionStep.CONSENT,
          TransitionStep.CUSTOMER_AGREEMENT,
          TransitionStep.INCENTIVES);

  /** What the way goes on without. */
  private static final Set<TransitionStep> DISPENSABLE =
      EnumSet.of(
          TransitionStep.CONSENT,
          TransitionStep.CUSTOMER_AGREEMENT,
          TransitionStep.TRANSFER,
          TransitionStep.INCENTIVES);

  private final OpenTransitions open;
  private final StepStore store;
  private final CustomerStore customers;
  private final LateSteps late;
  private final Enrollments enrollments;
  private final Clock clock;

  StepEnds(
      OpenTransitions open,
      StepStore store,
      CustomerStore customers,
      LateSteps late,
      Enrollments enrollments,
      Clock clock) {
    this.open = open;
    this.store = store;
    this.customers = customers;
    this.late = late;
    this.enrollments = enrollments;
    this.clock = clock;
  }

  /** Whether the partner ends this step by saying that it has taken it. */
  public static boolean isTakenAlone(TransitionStep step) {
    return TAKEN_ALONE.contains(step);
  }

  /** Whether the partner may say why nobody has to take this step. */
  public static boolean isDispensable(TransitionStep step) {
    return DISPENSABLE.contains(step);
  }

  /**
   * The partner has taken a step that nobody confirms; 409 where the office confirms it, where it
   * is not the turn of it, or where the list of customers says otherwise.
   *
   * @param on the day on which it did, where the step has one; not in the future (422)
   */
  @Transactional
  public void taken(CaseNumber caseNumber, TransitionStep step, @Nullable LocalDate on) {
    var progress = requireOpen(caseNumber, step);
    if (!isTakenAlone(step)) {
      throw ProblemException.conflict(
          "step-confirmed",
          "The office confirms this step",
          "This step ends once the office has confirmed what you report.");
    }
    requireList(caseNumber, step);
    var day =
        Boolean.TRUE.equals(progress.dated()) || on != null
            ? ReportedDay.checked("on", on, Optional.empty(), enrollments.today())
            : enrollments.today();
    var now = clock.instant();
    store.report(caseNumber, step, day, progress.due(), now, open.username());
    store.done(caseNumber, step, now, open.username());
    open.record(new TransitionStepTaken(caseNumber, step, day, open.onBehalfOfPartner()));
    late.settle(caseNumber);
  }

  /**
   * Nobody has to take a step; 409 where the way does not go on without it, where it is not the
   * turn of it, or where customers are still to be moved.
   *
   * @param reason why, at most 1,000 characters
   */
  @Transactional
  public void notNeeded(CaseNumber caseNumber, TransitionStep step, @Nullable String reason) {
    requireOpen(caseNumber, step);
    if (!isDispensable(step)) {
      throw ProblemException.conflict(
          "step-needed", "This step is needed", "The way does not go on without this step.");
    }
    var why = CustomerValidator.line("reason", reason, CustomerValidator.REASON_LENGTH);
    var counts = customers.counts(caseNumber);
    boolean movesCustomers = step == TransitionStep.CONSENT || step == TransitionStep.TRANSFER;
    if (movesCustomers && counts.open() + counts.moved() > 0) {
      throw ProblemException.conflict(
          "customers-open",
          "Customers are to be moved",
          "%d customers on the list are not closed: they need this step."
              .formatted(counts.open() + counts.moved()));
    }
    store.notNeeded(caseNumber, step, why, clock.instant(), open.username());
    open.record(new TransitionStepNotNeeded(caseNumber, step, open.onBehalfOfPartner()));
    late.settle(caseNumber);
  }

  private StepProgress requireOpen(CaseNumber caseNumber, TransitionStep step) {
    if (step == TransitionStep.INCENTIVES) {
      open.forChangeOrArrived(caseNumber);
    } else {
      open.forChange(caseNumber);
    }
    return store
        .find(caseNumber, step)
        .filter(one -> one.isWithPartner() && one.state() == StepState.OPEN)
        .orElseThrow(OpenTransitions::outOfTurn);
  }

  /** What a step says of the customers has to be so on the list. */
  private void requireList(CaseNumber caseNumber, TransitionStep step) {
    if (step != TransitionStep.CONSENT && step != TransitionStep.CUSTOMER_AGREEMENT) {
      return;
    }
    var counts = customers.counts(caseNumber);
    if (counts.customers() == 0) {
      throw ProblemException.conflict(
          "customers-none",
          "The list is empty",
          "There is no customer on the list. List them, or say why the step is not needed.");
    }
    int missing =
        step == TransitionStep.CONSENT ? counts.withoutConsent() : counts.withoutAgreement();
    if (missing > 0) {
      throw ProblemException.conflict(
          step == TransitionStep.CONSENT ? "consent-missing" : "agreement-open",
          "Not every customer is there yet",
          "%d of %d customers still need it.".formatted(missing, counts.customers()));
    }
  }
}
