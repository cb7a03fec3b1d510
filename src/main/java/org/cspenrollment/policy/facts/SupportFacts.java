package org.cspenrollment.policy.facts;

import java.time.LocalDate;
import org.cspenrollment.partner.Credit;
import org.jspecify.annotations.Nullable;

/**
 * The support a partner bought, and the credit check that comes before it.
 *
 * @param plan missing where there is no support plan
 * @param credit missing where it is unknown
 * @param creditOn when the credit check was passed
 */
public record SupportFacts(
    @Nullable Plan plan, @Nullable Credit credit, @Nullable LocalDate creditOn) {

  /** No plan, and nothing known of credit. */
  public static final SupportFacts NONE = new SupportFacts(null, null, null);
}
