package org.cspenrollment.policy;

/** What kind of date triggers the check. */
public enum BasisType {
  ANNIVERSARY,
  SUPPORT_PLAN_RENEWAL,
  ANNIVERSARY_MONTH,
  SUBMISSION
}
