package org.cspenrollment.enrollment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.OpeningCase;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Standing;
import org.cspenrollment.partner.SupportPlan;
import org.cspenrollment.policy.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the registry knows of a tenant, in the shape the policy asks for; unknown stays unknown. */
@Component
public class CaseFacts {

  private static final Set<String> ON_REVENUE = Set.of("REQ-REV", "REQ-PERF");

  private final Partners partners;
  private final CaseRevenue caseRevenue;
  private final OpeningCase opening;

  CaseFacts(Partners partners, CaseRevenue caseRevenue, OpeningCase opening) {
    this.partners = partners;
    this.caseRevenue = caseRevenue;
    this.opening = opening;
  }

  /**
   * What these requirements can be evaluated by. Revenue is added up only where one of them asks
   * for it; elsewhere it stays unknown.
   */
  public Facts ofRegistry(Enrollment enrollment, Collection<String> requirementIds) {
    var tenant =
        opening
            .tenant(enrollment.tenantId())
            .orElseGet(() -> partners.require(enrollment.tenantId()));
    var facts =
        of(tenant.standing())
            .withPlan(Optional.ofNullable(tenant.plan()).map(CaseFacts::plan).orElse(null));
    if (requirementIds.stream().noneMatch(ON_REVENUE::contains)) {
      return facts;
    }
    var revenue = caseRevenue.of(enrollment);
    return facts.withRevenue(revenue.facts()).withGrowthPercent(revenue.growthPercent());
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
  private static <E extends Enum<E>> @Nullable E same(@Nullable Enum<?> value, Class<E> type) {
    return value == null ? null : Enum.valueOf(type, value.name());
  }
}
