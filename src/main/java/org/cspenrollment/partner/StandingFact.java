package org.cspenrollment.partner;

/**
 * What the registry knows of a tenant beside plan and revenue, fact by fact; see {@link Standing}.
 */
public enum StandingFact {
  DIRECT_AGREEMENT,
  MAICPP_ORGANISATION,
  MAICPP_TENANT,
  MEMBERSHIP_ACTIVE,
  SIGNER_AUTHORITY,
  FIRST_LEVEL_SUPPORT,
  VERIFICATION,
  CREDIT,
  CREDIT_ON,
  DESIGNATIONS,
  DESIGNATIONS_EXPIRED,
  DESIGNATION_RENEWAL_PENDING,
  ASSESSMENT,
  SECURITY_MFA,
  SECURITY_CONTACT,
  SECURITY_AVERAGE_ALERT_HOURS
}
