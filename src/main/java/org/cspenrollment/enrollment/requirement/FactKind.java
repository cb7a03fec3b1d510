package org.cspenrollment.enrollment.requirement;

import java.util.Arrays;
import java.util.Optional;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.input.PlainText;
import org.cspenrollment.policy.facts.ServiceType;

/** What a fact of a requirement can be, and what is wrong with a value that is not. */
enum FactKind {
  /** One line of at most 200 characters. */
  TEXT,
  /** A day as ISO 8601 writes it, within {@link DaySpan#RECORDED}. */
  DATE,
  /** A whole number of customers. */
  COUNT,
  /** True or false. */
  YES_NO,
  /** A kind of support plan the policy knows. */
  PLAN_TYPE,
  /** A kind of service the policy knows. */
  SERVICE_TYPE;

  private static final int TEXT_LENGTH = 200;
  private static final int MANY_CUSTOMERS = 10_000_000;

  /** What is wrong with a value, in words that follow the name of its field; empty: nothing. */
  Optional<String> wrong(Object value) {
    return switch (this) {
      case TEXT -> isLine(value) ? ok() : no("must be text of at most 200 characters on one line");
      case DATE -> DaySpan.RECORDED.faultOf(value);
      case COUNT ->
          value instanceof Integer count && count >= 0 && count <= MANY_CUSTOMERS
              ? ok()
              : no("must be a whole number, 0 or more");
      case YES_NO -> value instanceof Boolean ? ok() : no("must be true or false");
      case PLAN_TYPE -> oneOf(PlanType.values(), value);
      case SERVICE_TYPE -> oneOf(ServiceType.values(), value);
    };
  }

  private static Optional<String> ok() {
    return Optional.empty();
  }

  private static Optional<String> no(String why) {
    return Optional.of(why);
  }

  private static boolean isLine(Object value) {
    return value instanceof String text
        && text.length() <= TEXT_LENGTH
        && PlainText.faultOfLine(text).isEmpty();
  }

  private static Optional<String> oneOf(Enum<?>[] possible, Object value) {
    var names = Arrays.stream(possible).map(Enum::name).toList();
    return value instanceof String text && names.contains(text)
        ? ok()
        : no("must be one of " + String.join(", ", names));
  }
}
