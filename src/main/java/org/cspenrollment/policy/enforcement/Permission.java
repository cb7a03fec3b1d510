package org.cspenrollment.policy.enforcement;

/** Whether a status allows something; CHECK: not known for sure, the partner asks Microsoft. */
public enum Permission {
  YES,
  NO,
  CHECK
}
