package org.cspenrollment.partner;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the programme sees of a tenant's security. What is missing is unknown.
 *
 * @param mfa whether all administrators sign in with a second factor
 * @param contact whether a security contact is named
 * @param averageAlertHours how many hours an alert waits for its answer, on average
 * @param score 0 to 100, for information
 */
public record SecuritySnapshot(
    @Nullable Boolean mfa,
    @Nullable Boolean contact,
    @Nullable BigDecimal averageAlertHours,
    @Nullable Integer score) {

  /** The programme sees nothing. */
  static final SecuritySnapshot UNKNOWN = new SecuritySnapshot(null, null, null, null);
}
