package org.cspenrollment.workflow;

/** The names of {@code enrollment-launch.bpmn} that the code uses. */
final class EnrollmentLaunch {

  static final String KEY = "enrollment-launch";
  static final String LAUNCH_REQUESTED = "enrollment.launchRequested";

  private EnrollmentLaunch() {}
}
