package org.cspenrollment.policy.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Whether the days of an evaluation request lie where the rules have something to say. */
final class DayChecks {

  private final List<ProblemException.FieldError> errors = new ArrayList<>();

  private DayChecks() {}

  /**
   * Checks all days of a body.
   *
   * @throws ProblemException 422 with every day that lies outside, and the span it has to lie in
   */
  static void check(EvaluationBody body) {
    var checks = new DayChecks();
    checks.within(DaySpan.KNOWN, "asOf", body.asOf());
    checks.fact("enrolledOn", body.enrolledOn());
    checks.fact("basisDate", body.basisDate());
    checks.fact("submittedOn", body.submittedOn());
    checks.fact("planRenewalOn", body.planRenewalOn());
    checks.fact("creditOn", body.creditOn());
    checks.fact("indirectResellerSince", body.indirectResellerSince());
    var plan = body.plan();
    if (plan != null) {
      checks.fact("plan.start", plan.start());
      checks.fact("plan.end", plan.end());
      checks.fact("plan.originalEnd", plan.originalEnd());
    }
    var assessment = body.assessment();
    if (assessment != null) {
      checks.fact("assessment.date", assessment.date());
    }
    if (!checks.errors.isEmpty()) {
      throw ProblemException.unacceptable(
              "invalid-field",
              "A field is not valid",
              "A day lies outside the span it may have.",
              checks.errors)
          .because("day-span");
    }
  }

  private void fact(String field, @Nullable LocalDate day) {
    within(DaySpan.FACTS, field, day);
  }

  private void within(DaySpan span, String field, @Nullable LocalDate day) {
    if (day != null) {
      span.fault(day).ifPresent(fault -> errors.add(new ProblemException.FieldError(field, fault)));
    }
  }
}
