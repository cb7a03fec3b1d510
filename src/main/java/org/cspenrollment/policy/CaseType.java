package org.cspenrollment.policy;

/** Why a partner is looked at. */
public enum CaseType {
  RENEWAL,
  NEW,
  NEW_REGION
}
