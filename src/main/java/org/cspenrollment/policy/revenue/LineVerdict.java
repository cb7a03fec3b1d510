package org.cspenrollment.policy.revenue;

import org.cspenrollment.policy.table.FiredRule;

/**
 * What is thought of a line of revenue.
 *
 * @param counted before the edition's own exclusions
 * @param counts after them
 */
record LineVerdict(boolean counted, boolean counts, FiredRule rule) {}
