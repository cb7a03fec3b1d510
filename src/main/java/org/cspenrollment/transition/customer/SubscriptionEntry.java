package org.cspenrollment.transition.customer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is entered.
 *
 * @param subscriptionId its id in the case
 * @param name what is subscribed to, on one line
 * @param kind what kind of product it is
 * @param addOnOf the id of the subscription it is an add-on of
 * @param quantity how many, from 1
 */
public record SubscriptionEntry(
    String subscriptionId,
    String name,
    Subscription.Kind kind,
    @Nullable String addOnOf,
    int quantity) {

  boolean isSame(Subscription stored) {
    return stored.name().equals(name)
        && stored.kind() == kind
        && Objects.equals(stored.addOnOf(), addOnOf)
        && stored.quantity() == quantity;
  }
}
