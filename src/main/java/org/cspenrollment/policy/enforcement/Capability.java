package org.cspenrollment.policy.enforcement;

import java.util.List;
import org.cspenrollment.platform.Bilingual;

/**
 * Something a partner does in the programme, and whether its status allows it.
 *
 * @param id as in the table, for instance {@code createCustomerTenants}
 * @param what it is, in a sentence for the partner
 * @param why it is allowed or not, in a sentence for the partner
 * @param ruleId the rule of the table {@code capability-flags}
 * @param confidence how sure the source is, for instance {@code [V]}
 * @param notes what the sources leave open, for the office
 */
public record Capability(
    String id,
    Permission allowed,
    Bilingual what,
    Bilingual why,
    String ruleId,
    String source,
    String confidence,
    List<String> notes) {}
