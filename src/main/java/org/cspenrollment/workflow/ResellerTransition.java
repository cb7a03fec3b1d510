package org.cspenrollment.workflow;

/** The names of {@code reseller-transition.bpmn}, and of the late steps beside it, for the code. */
final class ResellerTransition {

  static final String KEY = "reseller-transition";
  static final String RESELLER_ENROLLMENT_REPORTED = "enrollment.resellerEnrollmentReported";
  static final String AGREEMENT_ACCEPTED = "enrollment.agreementAccepted";
  static final String PROVIDER_LINKED = "enrollment.providerLinked";

  /** In {@code way-out.bpmn}. */
  static final String STEP_LATE = "enrollment.stepLate";

  /** In {@code way-out.bpmn}. */
  static final String STEP_TAKEN = "enrollment.stepTaken";

  private ResellerTransition() {}
}
