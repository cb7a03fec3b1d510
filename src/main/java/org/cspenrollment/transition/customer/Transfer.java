package org.cspenrollment.transition.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer request: some subscriptions of one customer.
 *
 * @param number its number in the case, from 1
 * @param consentOn the consent it rests on
 * @param reason why it was rejected
 * @param subscriptions the ids of what travels in it
 */
public record Transfer(
    int number,
    String customerId,
    State state,
    LocalDate consentOn,
    LocalDate requestedOn,
    Instant changedAt,
    @Nullable String reason,
    List<String> subscriptions) {

  /** How far a request is. */
  public enum State {
    REQUESTED,
    /** The provider has accepted it. */
    ACCEPTED,
    /** Both sides have seen that everything arrived. */
    VERIFIED,
    /** The provider did not accept it; its subscriptions can be requested again. */
    REJECTED
  }
}
