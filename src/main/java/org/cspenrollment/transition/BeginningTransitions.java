package org.cspenrollment.transition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.TransitionEvent.TransitionBegun;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.policy.schedule.TransitionSteps;
import org.cspenrollment.transition.step.StepDates;
import org.cspenrollment.transition.step.StepProgress;
import org.cspenrollment.transition.step.StepProgression;
import org.cspenrollment.transition.step.StepStore;
import org.cspenrollment.transition.step.TransitionStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the way to indirect reseller of a case that has chosen it: where the table asks for that,
 * the tenant is Restricted first. Always part of the transaction of the process.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BeginningTransitions {

  private static final List<PartnerStatus> RESTRICTED_OR_STRICTER =
      List.of(PartnerStatus.RESTRICTED, PartnerStatus.SUSPENDED, PartnerStatus.REVOKED);

  private final Enrollments enrollments;
  private final TransitionSteps table;
  private final Partners partners;
  private final TransitionStore transitions;
  private final StepStore store;
  private final StepProgression steps;
  private final StepDates dates;
  private final AuditTrail audit;
  private final Clock clock;

  BeginningTransitions(
      Enrollments enrollments,
      TransitionSteps table,
      Partners partners,
      TransitionStore transitions,
      StepStore store,
      StepProgression steps,
      StepDates dates,
      AuditTrail audit,
      Clock clock) {
    this.enrollments = enrollments;
    this.table = table;
    this.partners = partners;
    this.transitions = transitions;
    this.store = store;
    this.steps = steps;
    this.dates = dates;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins the way of a case that has elected it, with the steps its tables list; one that has
   * begun before its case was called off goes on.
   *
   * @return by when the office has to confirm that the tenant is Restricted; empty where that is
   *     not asked, or is so already
   */
  public Optional<LocalDate> begin(CaseNumber caseNumber) {
    if (transitions.head(caseNumber).isPresent()) {
      return store
          .find(caseNumber, TransitionStep.RESTRICTION)
          .filter(step -> !step.isOver())
          .map(StepProgress::due);
    }
    var enrollment = enrollments.require(caseNumber);
    var rules = table.of(enrollment.edition(), enrollments.pins(caseNumber));
    transitions.begin(caseNumber, enrollment.standing().exit().indirectProvider(), clock.instant());
    store.add(caseNumber, rules);
    audit.record(new TransitionBegun(caseNumber, enrollment.edition()));
    var restriction = store.find(caseNumber, TransitionStep.RESTRICTION);
    if (restriction.isEmpty()) {
      steps.open(caseNumber, TransitionStep.PROFILE, TransitionStep.ENROLLMENT);
      return Optional.empty();
    }
    var status = partners.require(enrollment.tenantId()).status();
    if (RESTRICTED_OR_STRICTER.contains(status)) {
      steps.over(caseNumber, TransitionStep.RESTRICTION);
      steps.open(caseNumber, TransitionStep.PROFILE, TransitionStep.ENROLLMENT);
      return Optional.empty();
    }
    steps.open(caseNumber, TransitionStep.RESTRICTION);
    return Optional.of(dates.officeDue(caseNumber, restriction.get()));
  }

  /** The office has seen that Support set the tenant to Restricted. */
  public void restrictionConfirmed(CaseNumber caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    if (!RESTRICTED_OR_STRICTER.contains(partners.require(enrollment.tenantId()).status())) {
      partners.changeStatus(enrollment.tenantId(), PartnerStatus.RESTRICTED, caseNumber.value());
    }
    steps.confirm(caseNumber, TransitionStep.RESTRICTION);
    steps.open(caseNumber, TransitionStep.PROFILE, TransitionStep.ENROLLMENT);
  }
}
