package org.cspenrollment.policy.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The mandatory items of Partner Center; the score decides nothing. What is missing is unknown.
 *
 * @param mfa whether all administrators sign in with a second factor
 * @param contact whether a security contact is named
 * @param averageAlertHours how many hours an alert waits for its answer, on average
 */
public record Security(
    @Nullable Boolean mfa,
    @Nullable Boolean contact,
    @Nullable BigDecimal averageAlertHours,
    @Nullable BigDecimal score) {

  /** Nothing is known. */
  public static final Security UNKNOWN = new Security(null, null, null, null);
}
