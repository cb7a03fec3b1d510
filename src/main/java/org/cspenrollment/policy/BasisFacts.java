package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the basis date of a renewal is computed from; what is missing is unknown.
 *
 * @param enrolledOn the day the tenant was enrolled
 * @param planRenewalOn the renewal date of the support plan
 * @param anniversaryMonth 1 to 12, where it is not the month of {@code enrolledOn}
 */
public record BasisFacts(
    @Nullable LocalDate enrolledOn,
    @Nullable LocalDate planRenewalOn,
    @Nullable Integer anniversaryMonth) {

  /** The anniversary month, 1 to 12, as far as it is known. */
  Optional<Integer> month() {
    return Optional.ofNullable(anniversaryMonth)
        .or(() -> Optional.ofNullable(enrolledOn).map(LocalDate::getMonthValue));
  }
}
