package org.cspenrollment.workflow;

/** The names of {@code annual-enrollment.bpmn} that the code uses. */
final class AnnualEnrollment {

  static final String KEY = "annual-enrollment";
  static final String RESELLER_PATH_ELECTED = "enrollment.resellerPathElected";

  private AnnualEnrollment() {}
}
