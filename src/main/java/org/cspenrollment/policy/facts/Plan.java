package org.cspenrollment.policy.facts;

import java.time.LocalDate;
import org.cspenrollment.partner.PlanType;
import org.jspecify.annotations.Nullable;

/**
 * A support plan; what is missing is unknown.
 *
 * @param start first day it is in force
 * @param end last day it is in force
 * @param originalEnd the end before an early renewal, where there was one
 * @param groupMatches whether the own group bought it; where it is missing it did
 */
public record Plan(
    @Nullable PlanType type,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable LocalDate originalEnd,
    @Nullable Boolean groupMatches) {

  /** A plan of which nothing is known. */
  static final Plan UNKNOWN = new Plan(null, null, null, null, null);
}
