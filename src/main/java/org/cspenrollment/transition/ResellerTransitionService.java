package org.cspenrollment.transition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.TransitionEvent.TransitionBegun;
import org.cspenrollment.audit.event.TransitionEvent.TransitionCompleted;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepConfirmed;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepReturned;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.exit.ResellerTransitionStatus;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.schedule.TransitionSteps;
import org.cspenrollment.transition.customer.CustomerStore;
import org.cspenrollment.transition.step.StepDates;
import org.cspenrollment.transition.step.StepProgress;
import org.cspenrollment.transition.step.StepStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of the process tell the way to indirect reseller. Always part of the transaction
 * of the process: the token and the rows move together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ResellerTransitionService {

  private static final List<PartnerStatus> RESTRICTED_OR_STRICTER =
      List.of(PartnerStatus.RESTRICTED, PartnerStatus.SUSPENDED, PartnerStatus.REVOKED);

  private final Enrollments enrollments;
  private final ResellerTransitionStatus path;
  private final TransitionSteps table;
  private final Partners partners;
  private final StepStore store;
  private final CustomerStore customers;
  private final StepDates dates;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  ResellerTransitionService(
      Enrollments enrollments,
      ResellerTransitionStatus path,
      TransitionSteps table,
      Partners partners,
      StepStore store,
      CustomerStore customers,
      StepDates dates,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.enrollments = enrollments;
    this.path = path;
    this.table = table;
    this.partners = partners;
    this.store = store;
    this.customers = customers;
    this.dates = dates;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Begins the way of a case that has elected it, with the steps its tables list.
   *
   * @return by when the office has to confirm that the tenant is Restricted; empty where that is
   *     not asked, or is so already
   */
  public Optional<LocalDate> begin(CaseNumber caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    var rules = table.of(enrollment.edition(), enrollments.pins(caseNumber));
    store.begin(
        caseNumber, enrollment.standing().exit().indirectProvider(), clock.instant(), rules);
    audit.record(new TransitionBegun(caseNumber, enrollment.edition()));
    var restriction = store.find(caseNumber, TransitionStep.RESTRICTION);
    if (restriction.isEmpty()) {
      open(caseNumber, TransitionStep.PROFILE, TransitionStep.ENROLLMENT);
      return Optional.empty();
    }
    var status = partners.require(enrollment.tenantId()).status();
    if (RESTRICTED_OR_STRICTER.contains(status)) {
      over(caseNumber, TransitionStep.RESTRICTION);
      open(caseNumber, TransitionStep.PROFILE, TransitionStep.ENROLLMENT);
      return Optional.empty();
    }
    open(caseNumber, TransitionStep.RESTRICTION);
    return Optional.of(dates.officeDue(caseNumber, restriction.get()));
  }

  /** The office has seen that Support set the tenant to Restricted. */
  public void restrictionConfirmed(CaseNumber caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    if (!RESTRICTED_OR_STRICTER.contains(partners.require(enrollment.tenantId()).status())) {
      partners.changeStatus(enrollment.tenantId(), PartnerStatus.RESTRICTED, caseNumber.value());
    }
    done(caseNumber, TransitionStep.RESTRICTION);
    open(caseNumber, TransitionStep.PROFILE, TransitionStep.ENROLLMENT);
  }

  /** The office says whether the enrollment as a reseller is approved. */
  public void enrollmentAnswered(CaseNumber caseNumber, boolean approved, String comment) {
    if (approved) {
      done(caseNumber, TransitionStep.APPROVAL);
      open(caseNumber, TransitionStep.AGREEMENT);
      path.enrollmentConfirmed(caseNumber);
    } else {
      store.shut(caseNumber, TransitionStep.APPROVAL);
      giveBack(caseNumber, TransitionStep.ENROLLMENT, comment);
      path.enrollmentReturned(caseNumber);
    }
  }

  /** The office says whether the agreement is accepted: then the partner is direct and indirect. */
  public void agreementAnswered(CaseNumber caseNumber, boolean confirmed, String comment) {
    if (!confirmed) {
      giveBack(caseNumber, TransitionStep.AGREEMENT, comment);
      return;
    }
    done(caseNumber, TransitionStep.AGREEMENT);
    open(caseNumber, TransitionStep.PROVIDER);
    partners.changeStatus(
        enrollments.require(caseNumber).tenantId(), PartnerStatus.DUAL, caseNumber.value());
    path.agreementConfirmed(caseNumber);
  }

  /**
   * The office says whether the provider is linked; then customers may be transferred.
   *
   * @return by when all of them should be; empty where it is not linked
   */
  public Optional<LocalDate> providerAnswered(
      CaseNumber caseNumber, boolean confirmed, String comment) {
    if (!confirmed) {
      giveBack(caseNumber, TransitionStep.PROVIDER, comment);
      return Optional.empty();
    }
    done(caseNumber, TransitionStep.PROVIDER);
    open(
        caseNumber,
        TransitionStep.CONSENT,
        TransitionStep.CUSTOMER_AGREEMENT,
        TransitionStep.TRANSFER);
    path.providerConfirmed(caseNumber);
    return store.find(caseNumber, TransitionStep.TRANSFER).map(StepProgress::due);
  }

  /**
   * Ends the way: every customer is moved or closed (409 otherwise).
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
    over(
        caseNumber,
        TransitionStep.CONSENT,
        TransitionStep.CUSTOMER_AGREEMENT,
        TransitionStep.TRANSFER);
    open(caseNumber, TransitionStep.INCENTIVES);
    store.complete(caseNumber, clock.instant());
    partners.changeStatus(
        enrollment.tenantId(), PartnerStatus.INDIRECT_RESELLER, caseNumber.value());
    path.completed(caseNumber);
    audit.record(new TransitionCompleted(caseNumber, counts.moved(), counts.closed()));
  }

  private void open(CaseNumber caseNumber, TransitionStep... opened) {
    for (var step : opened) {
      store
          .find(caseNumber, step)
          .ifPresent(
              found -> store.open(caseNumber, step, clock.instant(), firstDue(caseNumber, found)));
    }
  }

  /** A step of the partner that the office confirms in working days is due once it is reported. */
  private @Nullable LocalDate firstDue(CaseNumber caseNumber, StepProgress step) {
    boolean officeConfirmsLater = step.actor().equals("PARTNER") && step.workingDays();
    return officeConfirmsLater ? null : dates.due(caseNumber, step);
  }

  private void over(CaseNumber caseNumber, TransitionStep... steps) {
    for (var step : steps) {
      store.done(caseNumber, step, clock.instant(), currentActor.get().username());
    }
  }

  /** Records that a person of the office confirmed this step. */
  private void done(CaseNumber caseNumber, TransitionStep step) {
    over(caseNumber, step);
    audit.record(new TransitionStepConfirmed(caseNumber, step));
  }

  private void giveBack(CaseNumber caseNumber, TransitionStep step, String why) {
    store.giveBack(caseNumber, step, why);
    audit.record(new TransitionStepReturned(caseNumber, step));
  }
}
