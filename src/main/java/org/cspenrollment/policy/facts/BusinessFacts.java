package org.cspenrollment.policy.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a partner has sold, and for how long; what is missing is unknown.
 *
 * @param growthPercent of the revenue against the 12 months before
 * @param tenureMonths full months as an indirect reseller; wins over {@code indirectResellerSince}
 */
public record BusinessFacts(
    Revenue revenue,
    @Nullable BigDecimal growthPercent,
    @Nullable Integer tenureMonths,
    @Nullable LocalDate indirectResellerSince) {

  /** Nothing is known. */
  public static final BusinessFacts NONE = new BusinessFacts(Revenue.UNKNOWN, null, null, null);
}
