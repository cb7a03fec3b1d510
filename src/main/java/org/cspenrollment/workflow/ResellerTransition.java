package org.cspenrollment.workflow;

/** The names of {@code reseller-transition.bpmn} that the code uses. */
final class ResellerTransition {

  static final String KEY = "reseller-transition";
  static final String RESELLER_ENROLLMENT_REPORTED = "enrollment.resellerEnrollmentReported";
  static final String AGREEMENT_ACCEPTED = "enrollment.agreementAccepted";
  static final String PROVIDER_LINKED = "enrollment.providerLinked";

  private ResellerTransition() {}
}
