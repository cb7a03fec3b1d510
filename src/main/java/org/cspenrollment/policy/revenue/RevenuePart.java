package org.cspenrollment.policy.revenue;

import org.cspenrollment.partner.RevenueLine;
import org.cspenrollment.platform.Bilingual;

/**
 * What was sold in one month, of one kind.
 *
 * @param counts whether it counts, after the edition's own exclusions too
 * @param why in a sentence for the partner
 * @param ruleId the rule of the tables {@code revenue-line} or {@code evaluate-revenue}
 */
public record RevenuePart(
    RevenueLine.Role role,
    boolean perpetual,
    boolean influence,
    long amountCents,
    boolean counts,
    Bilingual why,
    String ruleId) {}
