package org.cspenrollment.enrollment;

import java.math.BigDecimal;
import java.util.Optional;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Standing;
import org.cspenrollment.partner.SupportPlan;
import org.cspenrollment.policy.Facts;
import org.springframework.stereotype.Component;

/** What the registry knows of a tenant, in the shape the policy asks for; unknown stays unknown. */
@Component
class CaseFacts {

  private final Partners partners;
  private final OpeningCase opening;

  CaseFacts(Partners partners, OpeningCase opening) {
    this.partners = partners;
    this.opening = opening;
  }

  Facts ofRegistry(String tenantId) {
    var tenant = opening.tenant(tenantId).orElseGet(() -> partners.require(tenantId));
    return of(tenant.standing())
        .withPlan(Optional.ofNullable(tenant.plan()).map(CaseFacts::plan).orElse(null));
  }

  private static Facts of(Standing standing) {
    return Facts.none()
        .withCredit(same(standing.credit(), Facts.Credit.class))
        .withCreditOn(standing.creditOn())
        .withVerification(same(standing.verification(), Facts.Verification.class))
        .withAgreements(
            new Facts.Agreements(
                standing.directAgreement(), standing.maicppOrganisation(), standing.maicppTenant()))
        .withMembershipActive(standing.membershipActive())
        .withSignerAuthority(standing.signerAuthority())
        .withFirstLevelSupport(standing.firstLevelSupport())
        .withDesignations(standing.designations())
        .withDesignationsExpired(standing.designationsExpired())
        .withDesignationRenewalPending(standing.designationRenewalPending())
        .withAssessment(
            Optional.ofNullable(standing.assessment())
                .map(
                    assessment ->
                        new Facts.Assessment(
                            same(assessment.result(), Facts.AssessmentResult.class),
                            assessment.date()))
                .orElse(null))
        .withSecurity(
            Optional.ofNullable(standing.security())
                .map(
                    seen ->
                        new Facts.Security(
                            seen.mfa(),
                            seen.contact(),
                            seen.averageAlertHours(),
                            seen.score() == null ? null : BigDecimal.valueOf(seen.score())))
                .orElse(null));
  }

  private static Facts.Plan plan(SupportPlan plan) {
    return new Facts.Plan(
        same(plan.type(), Facts.PlanType.class),
        plan.start(),
        plan.end(),
        plan.originalEnd(),
        plan.groupMatches());
  }

  /** The value of the same name in the policy's own list. */
  private static <E extends Enum<E>> E same(Enum<?> value, Class<E> type) {
    return value == null ? null : Enum.valueOf(type, value.name());
  }
}
