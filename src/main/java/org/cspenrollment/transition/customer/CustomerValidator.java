package org.cspenrollment.transition.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cspenrollment.partner.FieldReader;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What may be entered about customers and subscriptions, one by one or as a file: the same rules.
 */
public final class CustomerValidator {

  static final int NAME_LENGTH = 200;
  static final int HOW_LENGTH = 500;
  public static final int REASON_LENGTH = 1000;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final String ID_RULE =
      "must be 1 to 64 letters, digits, dots, hyphens or underscores";
  private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]{0,6}");

  private CustomerValidator() {}

  /** The customer that these fields name, its name in this column; empty where one is wrong. */
  public static Optional<CustomerEntry> customer(FieldReader given, String nameColumn) {
    var fields = given.require("customerId", nameColumn);
    var id = fields.matching("customerId", ID, ID_RULE);
    var name = fields.name(nameColumn, NAME_LENGTH);
    var agreement = fields.constant("agreement", CustomerAgreement.class);
    return id == null || name == null
        ? Optional.empty()
        : Optional.of(
            new CustomerEntry(id, name, agreement == null ? CustomerAgreement.NONE : agreement));
  }

  /** The subscription that these fields name, its name in this column; empty where one is wrong. */
  public static Optional<SubscriptionEntry> subscription(FieldReader given, String nameColumn) {
    var fields = given.require("subscriptionId", nameColumn, "kind", "quantity");
    var id = fields.matching("subscriptionId", ID, ID_RULE);
    var name = fields.name(nameColumn, NAME_LENGTH);
    var kind = fields.constant("kind", Subscription.Kind.class);
    var addOnOf = fields.matching("addOnOf", ID, ID_RULE);
    var quantity =
        fields.matching("quantity", QUANTITY, "must be a whole number from 1 to 9999999");
    if (id == null || name == null || kind == null || quantity == null) {
      return Optional.empty();
    }
    if (id.equals(addOnOf)) {
      fields.reject("addOnOf", "must not be the subscription itself");
      return Optional.empty();
    }
    return Optional.of(new SubscriptionEntry(id, name, kind, addOnOf, Integer.parseInt(quantity)));
  }

  /** Reads single fields; whatever is wrong is told field by field (422). */
  public static <T> T read(
      Map<String, @Nullable String> fields, Function<FieldReader, Optional<T>> reader) {
    List<ProblemException.FieldError> errors = new ArrayList<>();
    var read =
        reader.apply(
            new FieldReader(
                fields::get,
                (field, message) -> errors.add(new ProblemException.FieldError(field, message))));
    if (!errors.isEmpty()) {
      throw ProblemException.unacceptable(
          "invalid-field", "A field is not valid", "Correct the fields named.", errors);
    }
    return read.orElseThrow();
  }

  /** A name that is not empty, on one line (422 otherwise). */
  public static String name(String field, @Nullable String text) {
    return line(field, text, NAME_LENGTH);
  }

  /** A text that is not empty, on one line, no longer than this (422 otherwise). */
  public static String line(String field, @Nullable String text, int longest) {
    Map<String, @Nullable String> given = new HashMap<>();
    given.put(field, text);
    return read(given, fields -> Optional.ofNullable(fields.require(field).name(field, longest)));
  }
}
