package org.cspenrollment.transition.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How far the move of a customer is, by what its subscriptions have come to. */
class CustomerTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          subscriptions, in transfer, verified, state,  waiting
          0,             0,           0,        OPEN,   0
          3,             0,           0,        OPEN,   3
          3,             1,           0,        MOVING, 2
          3,             0,           1,        MOVING, 2
          3,             2,           1,        MOVING, 0
          3,             0,           3,        MOVED,  0
          """)
  void itIsAsFarAsItsSubscriptions(
      int subscriptions, int inTransfer, int verified, CustomerState state, int waiting) {
    var customer = customer(CustomerAgreement.NONE, null, subscriptions, inTransfer, verified);

    assertThat(customer.state()).isEqualTo(state);
    assertThat(customer.waiting()).isEqualTo(waiting);
  }

  @Test
  void oneThatIsNotMovedIsClosedWhateverHasArrived() {
    assertThat(customer(CustomerAgreement.NONE, "It ended its contract", 2, 0, 2).state())
        .isEqualTo(CustomerState.CLOSED);
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnAgreementTheCustomerAcceptedItselfIsSettled(CustomerAgreement agreement) {
    assertThat(customer(agreement, null, 1, 0, 0).agreementSettled())
        .isEqualTo(
            agreement == CustomerAgreement.ACCEPTED_VIA_PROVIDER
                || agreement == CustomerAgreement.IN_ADMIN_CENTER);
  }

  private static Customer customer(
      CustomerAgreement agreement, String closed, int subscriptions, int inTransfer, int verified) {
    return new Customer(
        "haneul-foods",
        "Haneul Foods",
        agreement,
        null,
        null,
        closed,
        subscriptions,
        inTransfer,
        verified);
  }
}
