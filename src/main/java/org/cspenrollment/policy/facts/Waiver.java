package org.cspenrollment.policy.facts;

/** Why revenue is not asked for. */
public enum Waiver {
  /** A hoster enrolled in the QMTH program on or before 2020-11-02. */
  QMTH_20201102
}
