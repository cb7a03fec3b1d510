package org.cspenrollment.portal;

import java.util.List;
import org.cspenrollment.enrollment.Enrollment;
import org.cspenrollment.policy.Capability;
import org.cspenrollment.policy.LadderStep;
import org.cspenrollment.policy.TransitionRule;

/**
 * What would follow for a case: by its own pinned tables, with the days worked out for it.
 *
 * @param steps down, if it is not renewed, each with what stops working
 * @param appealWorkingDays how long an appeal is possible after the decision
 * @param way the steps to indirect reseller
 */
record WhatIf(
    Enrollment enrollment, List<Step> steps, int appealWorkingDays, List<TransitionRule> way) {

  /**
   * A step down.
   *
   * @param blocked what stops working with this step and worked before it
   */
  record Step(LadderStep step, List<Capability> blocked) {}
}
