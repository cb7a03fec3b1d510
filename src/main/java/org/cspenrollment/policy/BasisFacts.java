package org.cspenrollment.policy;

import java.time.LocalDate;

/**
 * What the basis date of a renewal is computed from.
 *
 * @param enrolledOn the day the tenant was enrolled, null if unknown
 * @param planRenewalOn the renewal date of the support plan, null if unknown
 * @param anniversaryMonth 1 to 12, null for the month of {@code enrolledOn}
 */
public record BasisFacts(LocalDate enrolledOn, LocalDate planRenewalOn, Integer anniversaryMonth) {}
