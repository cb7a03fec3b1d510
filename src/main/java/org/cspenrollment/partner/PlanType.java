package org.cspenrollment.partner;

/**
 * What kind of support a partner bought; only some kinds qualify, which is for the policy to say.
 */
public enum PlanType {
  ASFP,
  PSFP,
  UFP,
  BENEFIT_PACKAGE,
  SIGNATURE,
  CUSTOMER_UNIFIED
}
