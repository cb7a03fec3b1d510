package org.cspenrollment.transition.customer;

import org.jspecify.annotations.Nullable;

/**
 * A subscription of a customer.
 *
 * @param addOnOf the subscription it is an add-on of
 * @param request the number of the transfer request it is in
 * @param transfer the state of that request
 */
public record Subscription(
    String customerId,
    String subscriptionId,
    String name,
    Kind kind,
    @Nullable String addOnOf,
    int quantity,
    @Nullable Integer request,
    Transfer.@Nullable State transfer) {

  /** What is subscribed to. */
  public enum Kind {
    LICENSE,
    AZURE_PLAN,
    AZURE_PAYG,
    RESERVATION,
    SOFTWARE,
    SAAS
  }

  /** Whether it is in a request, or has arrived: then nothing about it changes. */
  public boolean isInTransfer() {
    return transfer != null;
  }

  /** The id of the subscription that it travels with: its base, or itself. */
  String base() {
    return addOnOf == null ? subscriptionId : addOnOf;
  }
}
