package org.cspenrollment.kernel;

/** What the programme lets a tenant do; kept apart from the state of any case. */
public enum PartnerStatus {
  ACTIVE,
  RESTRICTED,
  SUSPENDED,
  REVOKED,
  DUAL,
  INDIRECT_RESELLER,
  LEFT
}
