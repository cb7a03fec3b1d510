package org.cspenrollment.kernel;

/** What the programme lets a tenant do; kept apart from the state of any case. */
public enum PartnerStatus {
  ACTIVE,
  RESTRICTED,
  SUSPENDED,
  REVOKED,
  DUAL,
  INDIRECT_RESELLER,
  LEFT;

  /** Whether a tenant is still in the direct model: it has cases, and its status may change. */
  public boolean isDirect() {
    return this != REVOKED && this != INDIRECT_RESELLER && this != LEFT;
  }
}
