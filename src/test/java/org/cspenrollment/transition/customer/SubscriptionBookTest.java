package org.cspenrollment.transition.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.transition.customer.Subscription.Kind;
import org.cspenrollment.transition.customer.SubscriptionBook.Objection;
import org.junit.jupiter.api.Test;

/** What stands against a change of a subscription. */
class SubscriptionBookTest {

  private static final String CUSTOMER = "haneul-foods";

  @Test
  void aNewBaseAndANewAddOnOfItMayBe() {
    var book = new SubscriptionBook(List.of());
    book.plan(CUSTOMER, entry("base", null));
    book.plan(CUSTOMER, entry("add-on", "base"));

    assertThat(book.objection(CUSTOMER, entry("base", null))).isEmpty();
    assertThat(book.objection(CUSTOMER, entry("add-on", "base"))).isEmpty();
    assertThat(book.bases()).containsExactly("base");
  }

  @Test
  void aSubscriptionStaysWithItsCustomer() {
    var book = new SubscriptionBook(List.of(stored("base", null, null)));

    assertThat(book.objection("other", entry("base", null)))
        .map(Objection::column)
        .contains("subscriptionId");
    assertThat(book.before("base")).map(Subscription::customerId).contains(CUSTOMER);
  }

  @Test
  void whatIsInATransferCanOnlyBeSentAgainAsItIs() {
    var book = new SubscriptionBook(List.of(stored("base", null, Transfer.State.REQUESTED)));

    assertThat(book.objection(CUSTOMER, entry("base", null))).isEmpty();
    assertThat(
            book.objection(
                CUSTOMER, new SubscriptionEntry("base", "Office", Kind.LICENSE, null, 6)))
        .hasValueSatisfying(objection -> assertThat(objection.inTransfer()).isTrue());
  }

  @Test
  void anAddOnNeedsABaseOfTheSameCustomerThatIsNoAddOnItself() {
    var book =
        new SubscriptionBook(List.of(stored("base", null, null), stored("first", "base", null)));

    assertThat(reason(book, entry("second", "nowhere"))).contains("is no subscription");
    assertThat(reason(book, "other", entry("second", "base"))).contains("is no subscription");
    assertThat(reason(book, entry("second", "first"))).isEqualTo("is an add-on itself");
    assertThat(book.objection(CUSTOMER, entry("second", "base"))).isEmpty();
  }

  @Test
  void aBaseWithAddOnsBecomesNone() {
    var book =
        new SubscriptionBook(
            List.of(
                stored("base", null, null),
                stored("add-on", "base", null),
                stored("other", null, null)));

    assertThat(reason(book, entry("base", "other"))).contains("add-ons of its own");
  }

  @Test
  void nothingJoinsABaseThatIsOnItsWay() {
    var book =
        new SubscriptionBook(
            List.of(
                stored("base", null, Transfer.State.ACCEPTED),
                stored("stays", "base", null),
                stored("joins", null, null)));

    assertThat(book.objection(CUSTOMER, entry("stays", "base"))).isEmpty();
    assertThat(book.objection(CUSTOMER, entry("joins", "base")))
        .hasValueSatisfying(objection -> assertThat(objection.inTransfer()).isTrue());
    assertThat(book.objection(CUSTOMER, entry("new", "base"))).isPresent();
  }

  @Test
  void whatMayBecomePossibleIsAConflictAndTheRestAWrongField() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> new Objection("addOnOf", "is on its way", true).refuse())
        .satisfies(refused -> assertThat(refused.type()).isEqualTo("transfer-open"));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> new Objection("addOnOf", "is an add-on itself", false).refuse())
        .satisfies(refused -> assertThat(refused.type()).isEqualTo("invalid-field"));
  }

  private static String reason(SubscriptionBook book, SubscriptionEntry entry) {
    return reason(book, CUSTOMER, entry);
  }

  private static String reason(SubscriptionBook book, String customer, SubscriptionEntry entry) {
    return book.objection(customer, entry).map(Objection::message).orElse("");
  }

  private static SubscriptionEntry entry(String id, String addOnOf) {
    return new SubscriptionEntry(id, "Office", Kind.LICENSE, addOnOf, 5);
  }

  private static Subscription stored(String id, String addOnOf, Transfer.State transfer) {
    return new Subscription(
        CUSTOMER,
        id,
        "Office",
        Kind.LICENSE,
        addOnOf,
        5,
        Optional.ofNullable(transfer).map(state -> 1).orElse(null),
        transfer);
  }
}
