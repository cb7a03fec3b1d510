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
    Agreement agreement,
    @Nullable LocalDate consentOn,
    @Nullable String consentHow,
    @Nullable String closedReason,
    int subscriptions,
    int inTransfer,
    int verified) {

  /** How the customer agreement stands. */
  public enum Agreement {
    /** Not accepted yet: to be accepted by way of the provider. */
    NONE,
    ACCEPTED_VIA_PROVIDER,
    /** Accepted by the customer in the admin center: kept. */
    IN_ADMIN_CENTER,
    /** Attested by the partner: to be confirmed again. */
    ATTESTED
  }

  /** How far the move of a customer is. */
  public enum State {
    OPEN,
    MOVING,
    /** Every subscription has arrived. */
    MOVED,
    /** It is not moved, for a reason. */
    CLOSED
  }

  /** How far this one is. */
  public State state() {
    if (closedReason != null) {
      return State.CLOSED;
    }
    if (subscriptions > 0 && verified == subscriptions) {
      return State.MOVED;
    }
    return inTransfer + verified > 0 ? State.MOVING : State.OPEN;
  }

  /** How many subscriptions have not been requested yet. */
  public int waiting() {
    return subscriptions - inTransfer - verified;
  }

  /** Whether the customer agreement is settled. */
  public boolean agreementSettled() {
    return agreement == Agreement.ACCEPTED_VIA_PROVIDER || agreement == Agreement.IN_ADMIN_CENTER;
  }
}
