package org.cspenrollment.enrollment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.RecordedBusiness;
import org.cspenrollment.enrollment.requirement.RecordedStanding;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.SecuritySnapshot;
import org.cspenrollment.partner.Standing;
import org.cspenrollment.partner.StandingFact;
import org.cspenrollment.partner.SupportPlan;
import org.cspenrollment.policy.facts.Agreements;
import org.cspenrollment.policy.facts.BusinessFacts;
import org.cspenrollment.policy.facts.CapabilityFacts;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Plan;
import org.cspenrollment.policy.facts.RegistryFacts;
import org.cspenrollment.policy.facts.Security;
import org.cspenrollment.policy.facts.ServiceFacts;
import org.cspenrollment.policy.facts.SupportFacts;
import org.springframework.stereotype.Component;

/** What the registry knows of a tenant, in the shape the policy asks for; unknown stays unknown. */
@Component
public class CaseFacts {

  private static final RequirementId REVENUE = new RequirementId("REQ-REV");

  private static final Set<RequirementId> ON_REVENUE =
      Set.of(REVENUE, new RequirementId("REQ-PERF"));

  private final Partners partners;
  private final CaseRevenue caseRevenue;

  CaseFacts(Partners partners, CaseRevenue caseRevenue) {
    this.partners = partners;
    this.caseRevenue = caseRevenue;
  }

  /**
   * What these requirements can be evaluated by. Revenue is added up only where one of them asks
   * for it; elsewhere it stays unknown.
   */
  public Facts ofRegistry(Enrollment enrollment, Collection<RequirementId> requirementIds) {
    return ofRegistry(enrollment, requirementIds, Map.of());
  }

  /**
   * What a requirement is evaluated by once somebody of the office has recorded these facts of it:
   * what the registry would know then.
   *
   * @param recorded as they passed; of what the partner shows itself nothing is taken over here
   */
  public Facts recorded(
      Enrollment enrollment, RequirementId requirementId, Map<String, Object> recorded) {
    var facts =
        ofRegistry(
            enrollment,
            Set.of(requirementId),
            RecordedStanding.of(
                requirementId,
                recorded,
                enrollment.edition(),
                enrollment.basisDate(),
                enrollment.dates().windowOpens()));
    return RecordedBusiness.over(facts, requirementId, recorded);
  }

  private Facts ofRegistry(
      Enrollment enrollment,
      Collection<RequirementId> requirementIds,
      Map<StandingFact, Object> corrected) {
    var tenant = partners.require(enrollment.tenantId());
    var facts =
        of(tenant.standing().with(corrected))
            .withPlan(Optional.ofNullable(tenant.plan()).map(CaseFacts::plan).orElse(null));
    if (requirementIds.stream().noneMatch(ON_REVENUE::contains)) {
      return facts;
    }
    return facts.with(revenue(enrollment, requirementIds.contains(REVENUE)));
  }

  /** The lines of the registry, or what the office has verified in their place. */
  private BusinessFacts revenue(Enrollment enrollment, boolean isAsked) {
    var window = caseRevenue.of(enrollment);
    var counted = window.facts();
    if (!isAsked) {
      return counted;
    }
    return caseRevenue
        .stated(enrollment, window)
        .map(stated -> RecordedBusiness.withRevenue(counted, stated.countedCents()))
        .orElse(counted);
  }

  private static Facts of(Standing standing) {
    return new Facts(
        new SupportFacts(null, standing.credit(), standing.creditOn()),
        ServiceFacts.NONE,
        BusinessFacts.NONE,
        new CapabilityFacts(
            Optional.ofNullable(standing.security())
                .map(CaseFacts::security)
                .orElse(Security.UNKNOWN),
            standing.designations(),
            standing.designationsExpired(),
            standing.designationRenewalPending(),
            standing.assessment()),
        new RegistryFacts(
            standing.verification(),
            new Agreements(
                standing.directAgreement(), standing.maicppOrganisation(), standing.maicppTenant()),
            standing.firstLevelSupport(),
            standing.signerAuthority(),
            standing.membershipActive(),
            null));
  }

  private static Security security(SecuritySnapshot seen) {
    return new Security(
        seen.mfa(),
        seen.contact(),
        seen.averageAlertHours(),
        Optional.ofNullable(seen.score()).map(BigDecimal::valueOf).orElse(null));
  }

  private static Plan plan(SupportPlan plan) {
    return new Plan(plan.type(), plan.start(), plan.end(), plan.originalEnd(), plan.groupMatches());
  }
}
