package org.cspenrollment.policy.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What no type checks of an evaluation request: fields that are required, and ranges. */
final class FieldChecks {

  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

  private final List<ProblemException.FieldError> errors = new ArrayList<>();

  private FieldChecks() {}

  /**
   * Checks a whole body.
   *
   * @throws ProblemException 400 with every field that is missing or out of range
   */
  static void check(EvaluationBody body) {
    var checks = new FieldChecks();
    checks.required("caseType", body.caseType());
    checks.required("asOf", body.asOf());
    checks.month("anniversaryMonth", body.anniversaryMonth());
    checks.notNegative("tenureMonths", body.tenureMonths());
    checks.notNegative("designations", body.designations());
    checks.notNegative("designationsExpired", body.designationsExpired());
    checks.amounts(body);
    checks.services(body);
    if (!checks.errors.isEmpty()) {
      throw EvaluationReader.malformed(checks.errors);
    }
  }

  private void amounts(EvaluationBody body) {
    var revenue = body.revenue();
    if (revenue != null) {
      ordinary("revenue.countedCents", revenue.countedCents());
      ordinary("revenue.perpetualCents", revenue.perpetualCents());
    }
    var security = body.security();
    if (security != null) {
      ordinary("security.averageAlertHours", security.averageAlertHours());
    }
    ordinary("growthPercent", body.growthPercent());
  }

  private void services(EvaluationBody body) {
    var services = body.services();
    for (int i = 0; services != null && i < services.size(); i++) {
      var service = services.get(i);
      required("services[" + i + "].type", service == null ? null : service.type());
      required("services[" + i + "].state", service == null ? null : service.state());
    }
  }

  private void required(String field, @Nullable Object value) {
    refuseIf(value == null, field, "is required");
  }

  private void month(String field, @Nullable Integer value) {
    refuseIf(value != null && (value < 1 || value > 12), field, "must be from 1 to 12");
  }

  private void notNegative(String field, @Nullable Integer value) {
    refuseIf(value != null && value < 0, field, "must be 0 or more");
  }

  /** Far from where the tables' numbers would overflow. */
  private void ordinary(String field, @Nullable Number value) {
    refuseIf(
        value != null && new BigDecimal(value.toString()).abs().compareTo(LARGEST) > 0,
        field,
        "is too large");
  }

  private void refuseIf(boolean wrong, String field, String reason) {
    if (wrong) {
      errors.add(new ProblemException.FieldError(field, reason));
    }
  }
}
