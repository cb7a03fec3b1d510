package org.cspenrollment.policy.schedule;

import org.cspenrollment.platform.Bilingual;

/**
 * How long something is kept, and which rule says so.
 *
 * @param years counted from the last day on which something was done in the case
 */
public record RetentionRule(
    int years, Bilingual sentence, String ruleId, int tableVersion, String source) {}
