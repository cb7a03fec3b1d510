package org.cspenrollment.transition.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be entered about customers and their subscriptions. */
class CustomerValidatorTest {

  @Test
  void aCustomerWithoutAnAgreementHasNone() {
    var customer =
        CustomerValidator.read(
            Map.of("customerId", "haneul-foods", "name", "한울 식품"),
            given -> CustomerValidator.customer(given, "name"));

    assertThat(customer.name()).isEqualTo("한울 식품");
    assertThat(customer.agreement()).isEqualTo(CustomerAgreement.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          subscription id, name,      kind,    add-on of, quantity, wrong field
          s-1,             Office,    LICENSE, -,         5,        -
          s-1,             Office,    LICENSE, s-2,       9999999,  -
          -,               Office,    LICENSE, -,         5,        subscriptionId
          .s,              Office,    LICENSE, -,         5,        subscriptionId
          s 1,             Office,    LICENSE, -,         5,        subscriptionId
          s-1,             -,         LICENSE, -,         5,        name
          s-1,             ' Office', LICENSE, -,         5,        name
          s-1,             Office,    license, -,         5,        kind
          s-1,             Office,    -,       -,         5,        kind
          s-1,             Office,    LICENSE, s-1,       5,        addOnOf
          s-1,             Office,    LICENSE, s/2,       5,        addOnOf
          s-1,             Office,    LICENSE, -,         0,        quantity
          s-1,             Office,    LICENSE, -,         -1,       quantity
          s-1,             Office,    LICENSE, -,         1.5,      quantity
          s-1,             Office,    LICENSE, -,         10000000, quantity
          """)
  void aSubscriptionIsReadOrItsWrongFieldIsNamed(
      String id, String name, String kind, String addOnOf, String quantity, String wrong) {
    var given = new HashMap<String, String>();
    given.put("subscriptionId", id);
    given.put("name", name);
    given.put("kind", kind);
    given.put("addOnOf", addOnOf);
    given.put("quantity", quantity);

    if (wrong == null) {
      assertThat(
              CustomerValidator.read(
                      given, fields -> CustomerValidator.subscription(fields, "name"))
                  .quantity())
          .isEqualTo(Integer.parseInt(quantity));
    } else {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(
              () ->
                  CustomerValidator.read(
                      given, fields -> CustomerValidator.subscription(fields, "name")))
          .satisfies(refused -> assertThat(fields(refused)).containsOnly(wrong));
    }
  }

  @Test
  void aLineIsNotEmptyNotTooLongAndOneLine() {
    CustomerValidator.line("how", "By letter", 9);

    for (var wrong : List.of("", "By letter.", "By\nletter", "By letter\u202E")) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> CustomerValidator.line("how", wrong, 9))
          .satisfies(refused -> assertThat(fields(refused)).containsOnly("how"));
    }
  }

  private static List<String> fields(ProblemException refused) {
    return refused.errors().stream()
        .map(ProblemException.FieldError.class::cast)
        .map(ProblemException.FieldError::field)
        .toList();
  }
}
