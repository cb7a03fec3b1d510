package org.cspenrollment.kernel;

/** A step of the way to indirect reseller; which of them apply is said by the table of steps. */
public enum TransitionStep {
  /** The tenant is Restricted first. */
  RESTRICTION,
  PROFILE,
  ENROLLMENT,
  /** The enrollment as a reseller is approved. */
  APPROVAL,
  AGREEMENT,
  /** An indirect provider is chosen and its invitation accepted. */
  PROVIDER,
  CONSENT,
  CUSTOMER_AGREEMENT,
  TRANSFER,
  /** After the arrival: the invitation to the incentives. */
  INCENTIVES
}
