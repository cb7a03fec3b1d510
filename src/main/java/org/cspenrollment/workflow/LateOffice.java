package org.cspenrollment.workflow;

/** The names of {@code late-office.bpmn} that the code uses. */
final class LateOffice {

  static final String KEY = "late-office";
  static final String VERIFICATION_ENDED = "enrollment.verificationEnded";

  private LateOffice() {}
}
