package org.cspenrollment.transition;

import java.time.Clock;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.TransitionEvent.TransitionCompleted;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.exit.ResellerTransitionStatus;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.transition.customer.CustomerStore;
import org.cspenrollment.transition.step.StepProgression;
import org.cspenrollment.transition.step.TransitionProgress;
import org.cspenrollment.transition.step.TransitionStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the way to indirect reseller of a case. Always part of the transaction of the process: the
 * token and the rows move together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CompletingTransitions {

  private final Enrollments enrollments;
  private final CustomerStore customers;
  private final StepProgression steps;
  private final TransitionStore transitions;
  private final Partners partners;
  private final ResellerTransitionStatus path;
  private final AuditTrail audit;
  private final Clock clock;

  CompletingTransitions(
      Enrollments enrollments,
      CustomerStore customers,
      StepProgression steps,
      TransitionStore transitions,
      Partners partners,
      ResellerTransitionStatus path,
      AuditTrail audit,
      Clock clock) {
    this.enrollments = enrollments;
    this.customers = customers;
    this.steps = steps;
    this.transitions = transitions;
    this.partners = partners;
    this.path = path;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Ends the way: every customer is moved or closed (409 otherwise). An agreement that is not
   * settled by then is left to the provider.
   *
   * @param comment what the person of the office says to it; it has to say why there is no customer
   *     where the list is empty (422)
   */
  public void complete(CaseNumber caseNumber, String comment) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    var counts = customers.counts(caseNumber);
    if (counts.open() > 0) {
      throw ProblemException.conflict(
          "customers-open",
          "Not every customer is moved",
          "%d of %d customers are neither moved nor closed."
              .formatted(counts.open(), counts.customers()));
    }
    if (counts.customers() == 0 && comment.isBlank()) {
      throw ProblemException.invalidField(
          "comment", "The list of customers is empty. Say why there is nobody to move.");
    }
    endSteps(caseNumber, counts, comment);
    steps.open(caseNumber, TransitionStep.INCENTIVES);
    transitions.complete(caseNumber, clock.instant());
    partners.changeStatus(
        enrollment.tenantId(), PartnerStatus.INDIRECT_RESELLER, caseNumber.value());
    path.completed(caseNumber);
    audit.record(new TransitionCompleted(caseNumber, counts.moved(), counts.closed()));
  }

  /** A step is done where customers took it; where nobody did it was not needed. */
  private void endSteps(CaseNumber caseNumber, TransitionProgress counts, String comment) {
    if (counts.moved() == 0) {
      steps.notNeeded(
          caseNumber,
          counts.customers() == 0 ? comment : StepEnds.NOBODY_MOVED,
          TransitionStep.CONSENT,
          TransitionStep.CUSTOMER_AGREEMENT,
          TransitionStep.TRANSFER);
      return;
    }
    if (counts.withoutAgreement() > 0) {
      steps.notNeeded(caseNumber, StepEnds.LEFT_TO_PROVIDER, TransitionStep.CUSTOMER_AGREEMENT);
    } else if (steps.isOpen(caseNumber, TransitionStep.CUSTOMER_AGREEMENT)) {
      steps.over(caseNumber, TransitionStep.CUSTOMER_AGREEMENT);
    }
    if (steps.isOpen(caseNumber, TransitionStep.CONSENT)) {
      steps.over(caseNumber, TransitionStep.CONSENT);
    }
    steps.over(caseNumber, TransitionStep.TRANSFER);
  }
}
