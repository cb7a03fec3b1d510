package org.cspenrollment.policy.enforcement;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.platform.Bilingual;

/**
 * One step down after a missed renewal.
 *
 * @param status what the partner's status becomes: RESTRICTED, SUSPENDED or REVOKED
 * @param fallsDue the UTC day at whose start the step falls due; it takes effect when a person
 *     confirms it, never earlier and never backdated
 * @param ruleId the rule of the table {@code enforcement-status}
 * @param sentence what happens when, for the partner
 * @param notes what the sources leave open, for the office
 */
public record EnforcementStep(
    String status,
    LocalDate fallsDue,
    String ruleId,
    Bilingual sentence,
    String source,
    List<String> notes) {}
