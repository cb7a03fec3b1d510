package org.cspenrollment.transition.customer;

/** How the customer agreement stands. */
public enum CustomerAgreement {
  /** Not accepted yet: to be accepted by way of the provider. */
  NONE,
  ACCEPTED_VIA_PROVIDER,
  /** Accepted by the customer in the admin center: kept. */
  IN_ADMIN_CENTER,
  /** Attested by the partner: to be confirmed again. */
  ATTESTED;

  /** Whether nothing is left to do about it. */
  public boolean isSettled() {
    return this == ACCEPTED_VIA_PROVIDER || this == IN_ADMIN_CENTER;
  }
}
