package org.cspenrollment.transition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.exit.ResellerTransitionStatus;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.transition.step.StepProgress;
import org.cspenrollment.transition.step.StepProgression;
import org.cspenrollment.transition.step.StepStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office answers to the steps that a partner reports on its way to indirect reseller.
 * Always part of the transaction of the process: the token and the rows move together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ResellerTransitionService {

  /** What nothing on the way makes milder. */
  private static final Set<PartnerStatus> STRICTER =
      EnumSet.of(PartnerStatus.SUSPENDED, PartnerStatus.REVOKED);

  private final Enrollments enrollments;
  private final ResellerTransitionStatus path;
  private final Partners partners;
  private final StepStore store;
  private final StepProgression steps;

  ResellerTransitionService(
      Enrollments enrollments,
      ResellerTransitionStatus path,
      Partners partners,
      StepStore store,
      StepProgression steps) {
    this.enrollments = enrollments;
    this.path = path;
    this.partners = partners;
    this.store = store;
    this.steps = steps;
  }

  /** The office says whether the enrollment as a reseller is approved. */
  public void enrollmentAnswered(CaseNumber caseNumber, boolean approved, String comment) {
    if (approved) {
      steps.confirm(caseNumber, TransitionStep.APPROVAL);
      steps.open(caseNumber, TransitionStep.AGREEMENT);
      path.enrollmentConfirmed(caseNumber);
    } else {
      steps.shut(caseNumber, TransitionStep.APPROVAL);
      steps.giveBack(caseNumber, TransitionStep.ENROLLMENT, comment);
      path.enrollmentReturned(caseNumber);
    }
  }

  /**
   * The office says whether the agreement is accepted: then the partner is direct and indirect,
   * unless its status is stricter by then.
   */
  public void agreementAnswered(CaseNumber caseNumber, boolean confirmed, String comment) {
    if (!confirmed) {
      steps.giveBack(caseNumber, TransitionStep.AGREEMENT, comment);
      return;
    }
    steps.confirm(caseNumber, TransitionStep.AGREEMENT);
    steps.open(caseNumber, TransitionStep.PROVIDER);
    var tenantId = enrollments.require(caseNumber).tenantId();
    if (!STRICTER.contains(partners.require(tenantId).status())) {
      partners.changeStatus(tenantId, PartnerStatus.DUAL, caseNumber.value());
    }
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
      steps.giveBack(caseNumber, TransitionStep.PROVIDER, comment);
      return Optional.empty();
    }
    steps.confirm(caseNumber, TransitionStep.PROVIDER);
    steps.open(
        caseNumber,
        TransitionStep.CONSENT,
        TransitionStep.CUSTOMER_AGREEMENT,
        TransitionStep.TRANSFER);
    path.providerConfirmed(caseNumber);
    return store.find(caseNumber, TransitionStep.TRANSFER).map(StepProgress::due);
  }
}
