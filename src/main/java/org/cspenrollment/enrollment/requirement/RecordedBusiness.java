package org.cspenrollment.enrollment.requirement;

import java.math.BigDecimal;
import java.util.Map;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.facts.BusinessFacts;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.RegistryFacts;
import org.cspenrollment.policy.facts.Revenue;

/** What somebody of the office has recorded of revenue, growth, tenure and the questionnaire. */
public final class RecordedBusiness {

  private RecordedBusiness() {}

  /**
   * The facts with those recorded for a requirement laid over them. Revenue is recorded as it is
   * counted, so that nothing has to be taken off it any more.
   */
  public static Facts over(Facts known, RequirementId requirementId, Map<String, Object> recorded) {
    var business = known.business();
    var value = recorded.get("value");
    return switch (requirementId.value()) {
      case "REQ-REV" ->
          recorded.get("amountCents") instanceof Number cents
              ? known.with(withRevenue(business, cents.longValue()))
              : known;
      case "REQ-TEN" ->
          value instanceof Number months
              ? known.with(
                  new BusinessFacts(
                      business.revenue(), business.growthPercent(), months.intValue(), null))
              : known;
      case "REQ-PERF" ->
          value instanceof Number percent
              ? known.with(
                  new BusinessFacts(
                      business.revenue(),
                      new BigDecimal(percent.toString()),
                      business.tenureMonths(),
                      business.indirectResellerSince()))
              : known;
      case "REQ-QST" ->
          value instanceof Boolean passed
              ? known.with(withQuestionnaire(known.registry(), passed))
              : known;
      default -> known;
    };
  }

  /** The same with revenue as it was counted: nothing has to be taken off it any more. */
  public static BusinessFacts withRevenue(BusinessFacts business, long countedCents) {
    return new BusinessFacts(
        new Revenue(countedCents, 0L, business.revenue().disputed(), business.revenue().waiver()),
        business.growthPercent(),
        business.tenureMonths(),
        business.indirectResellerSince());
  }

  private static RegistryFacts withQuestionnaire(RegistryFacts registry, boolean passed) {
    return new RegistryFacts(
        registry.verification(),
        registry.agreements(),
        registry.firstLevelSupport(),
        registry.signerAuthority(),
        registry.membershipActive(),
        passed);
  }
}
