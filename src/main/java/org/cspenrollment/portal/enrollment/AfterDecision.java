package org.cspenrollment.portal.enrollment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.enforcement.EnforcementStepView;
import org.cspenrollment.policy.enforcement.Capability;
import org.cspenrollment.review.decision.Appeal;

/**
 * What the page of a case shows once it is not renewed, or the partner's status is not what it was.
 *
 * @param ladder the steps down, taken or ahead; none while the case is not on the ladder
 * @param capabilities what still works and what does not; none while everything does
 * @param appeal what the partner brought forward, if it did
 * @param appealUntil the last day for an appeal; none where there is nothing to appeal against
 * @param appealable whether one could be lodged now
 */
record AfterDecision(
    List<EnforcementStepView> ladder,
    List<Capability> capabilities,
    Optional<Appeal> appeal,
    Optional<LocalDate> appealUntil,
    boolean appealable) {}
