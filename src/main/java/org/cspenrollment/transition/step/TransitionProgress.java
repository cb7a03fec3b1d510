package org.cspenrollment.transition.step;

/**
 * How far the customers of a way are.
 *
 * @param consented how many customers have consented
 * @param moved how many customers have arrived with all they have
 * @param closed how many are not moved, for a reason
 * @param subscriptions of all customers that are not closed
 * @param requested how many of these wait for the provider
 * @param accepted how many the provider has accepted
 * @param verified how many have arrived
 * @param withoutConsent how many customers that are not closed have not consented
 * @param withoutAgreement of how many customers that are not closed the agreement is not settled
 */
public record TransitionProgress(
    int customers,
    int consented,
    int moved,
    int closed,
    int subscriptions,
    int requested,
    int accepted,
    int verified,
    int withoutConsent,
    int withoutAgreement) {

  /** How many customers are neither moved nor closed. */
  public int open() {
    return customers - moved - closed;
  }

  /** How many customers are settled, in percent, rounded down. */
  public int percent() {
    return customers == 0 ? 0 : (moved + closed) * 100 / customers;
  }
}
