package org.cspenrollment.transition.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the partner on the way.
 *
 * @param consentOn the day it consented on; missing while it has not
 * @param consentHow how, such as the letter it signed
 * @param closedReason why it is not moved; missing while it is to be
 * @param subscriptions how many it has
 * @param inTransfer how many of them are requested or accepted by the provider
 * @param verified how many have arrived
 */
public record Customer(
    String customerId,
    String name,
    CustomerAgreement agreement,
    @Nullable LocalDate consentOn,
    @Nullable String consentHow,
    @Nullable String closedReason,
    int subscriptions,
    int inTransfer,
    int verified) {

  /** How far this one is. */
  public CustomerState state() {
    if (closedReason != null) {
      return CustomerState.CLOSED;
    }
    if (subscriptions > 0 && verified == subscriptions) {
      return CustomerState.MOVED;
    }
    return inTransfer + verified > 0 ? CustomerState.MOVING : CustomerState.OPEN;
  }

  /** How many subscriptions have not been requested yet. */
  public int waiting() {
    return subscriptions - inTransfer - verified;
  }

  /** Whether the customer agreement is settled. */
  public boolean agreementSettled() {
    return agreement.isSettled();
  }
}
