package org.cspenrollment.transition.customer;

/**
 * A subscription of a customer.
 *
 * @param addOnOf the subscription it is an add-on of, or null
 * @param request the number of the transfer request it is in, or null
 * @param transfer the state of that request, or null
 */
public record Subscription(
    String customerId,
    String subscriptionId,
    String name,
    Kind kind,
    String addOnOf,
    int quantity,
    Integer request,
    Transfer.State transfer) {

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
