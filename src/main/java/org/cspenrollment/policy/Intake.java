package org.cspenrollment.policy;

/**
 * Whether applications are taken on a day; renewals are NO_CHECK before E1, else NOT_APPLICABLE.
 */
public enum Intake {
  OPEN,
  CLOSED,
  NO_CHECK,
  NOT_APPLICABLE
}
