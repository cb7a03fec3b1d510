package org.cspenrollment.portal.election;

import java.util.List;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.policy.enforcement.Capability;
import org.cspenrollment.policy.enforcement.EnforcementStep;
import org.cspenrollment.policy.schedule.TransitionRule;

/**
 * What would follow for a case: by its own pinned tables, with the days worked out for it.
 *
 * @param steps down, if it is not renewed, each with what stops working
 * @param appealWorkingDays how long an appeal is possible after the decision
 * @param way the steps to indirect reseller
 */
record ConsequencePreview(
    Enrollment enrollment, List<Step> steps, int appealWorkingDays, List<TransitionRule> way) {

  /**
   * A step down.
   *
   * @param blocked what stops working with this step and worked before it
   */
  record Step(EnforcementStep step, List<Capability> blocked) {}
}
