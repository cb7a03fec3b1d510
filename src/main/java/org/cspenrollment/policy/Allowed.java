package org.cspenrollment.policy;

/** Whether a status allows something; CHECK: not known for sure, the partner asks Microsoft. */
public enum Allowed {
  YES,
  NO,
  CHECK
}
