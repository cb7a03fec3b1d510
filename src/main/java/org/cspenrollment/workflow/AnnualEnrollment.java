package org.cspenrollment.workflow;

/** The names of {@code annual-enrollment.bpmn} that the code uses. */
public final class AnnualEnrollment {

  public static final String KEY = "annual-enrollment";
  static final String HELD_CASE_DECIDED = "enrollment.heldCaseDecided";
  static final String CURE_HANDED_IN = "enrollment.cureHandedIn";
  static final String APPEAL_LODGED = "enrollment.appealLodged";
  static final String WAY_OUT_ELECTED = "enrollment.wayOutElected";

  private AnnualEnrollment() {}
}
