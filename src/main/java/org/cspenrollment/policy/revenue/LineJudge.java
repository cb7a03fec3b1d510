package org.cspenrollment.policy.revenue;

import org.cspenrollment.partner.MonthlyRevenue;

/** Says whether a line of revenue counts. */
interface LineJudge {

  /** Judges a line, taken as one within the window or as one outside. */
  LineVerdict judge(MonthlyRevenue line, boolean inWindow);
}
