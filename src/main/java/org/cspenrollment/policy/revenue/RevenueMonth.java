package org.cspenrollment.policy.revenue;

import java.time.YearMonth;
import java.util.List;

/**
 * One month.
 *
 * @param inWindow whether its last day is in the window
 * @param parts what was sold, by kind; none where no line is there
 */
public record RevenueMonth(YearMonth month, boolean inWindow, List<RevenuePart> parts) {}
