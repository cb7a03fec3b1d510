package org.cspenrollment.transition.customer;

/**
 * A customer as it is entered.
 *
 * @param customerId its id in the partner's own books
 * @param name its name, on one line
 * @param agreement how its customer agreement stands
 */
public record CustomerEntry(String customerId, String name, CustomerAgreement agreement) {

  boolean isSame(Customer stored) {
    return stored.name().equals(name) && stored.agreement() == agreement;
  }
}
