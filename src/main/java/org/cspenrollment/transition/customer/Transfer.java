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
 * @param saidAcceptedOn the day the provider accepted it on, as the partner says
 * @param acceptedOn the same day as the office entered it; missing while it has not, and in what an
 *     earlier release wrote
 * @param reason why it was rejected
 * @param subscriptions the ids of what travels in it
 */
public record Transfer(
    int number,
    String customerId,
    State state,
    LocalDate consentOn,
    LocalDate requestedOn,
    @Nullable LocalDate saidAcceptedOn,
    @Nullable LocalDate acceptedOn,
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
