package org.cspenrollment.policy.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.BasisFacts;
import org.cspenrollment.policy.CaseType;
import org.cspenrollment.policy.EvaluationRequest;
import org.cspenrollment.policy.Facts;

/** The body of an evaluation request; see {@link Facts} and {@link EvaluationRequest}. */
public record EvaluationBody(
    CaseType caseType,
    LocalDate enrolledOn,
    LocalDate asOf,
    LocalDate basisDate,
    LocalDate submittedOn,
    LocalDate planRenewalOn,
    Integer anniversaryMonth,
    Boolean deadlinePassed,
    Boolean evidenceInTime,
    Election election,
    Facts.Plan plan,
    Facts.Credit credit,
    LocalDate creditOn,
    List<Facts.Service> services,
    Facts.Infrastructure infrastructure,
    Facts.Revenue revenue,
    Integer tenureMonths,
    LocalDate indirectResellerSince,
    Facts.Security security,
    Integer designations,
    Integer designationsExpired,
    Boolean designationRenewalPending,
    Facts.Assessment assessment,
    Facts.Verification verification,
    Facts.Agreements agreements,
    Boolean firstLevelSupport,
    Boolean signerAuthority,
    Boolean membershipActive,
    Boolean questionnairePassed,
    BigDecimal growthPercent) {

  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

  /**
   * What is asked, after the checks no type makes.
   *
   * @throws Refused 400 with every field that is missing or out of range
   */
  public EvaluationRequest request() {
    check();
    return new EvaluationRequest(
        caseType,
        asOf,
        basisDate,
        submittedOn,
        new BasisFacts(enrolledOn, planRenewalOn, anniversaryMonth),
        Objects.requireNonNullElse(deadlinePassed, false),
        Objects.requireNonNullElse(evidenceInTime, false),
        Objects.requireNonNullElse(election, Election.STAY),
        facts());
  }

  private Facts facts() {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  private void check() {
    var errors = new ArrayList<ProblemException.FieldError>();
    required(errors, "caseType", caseType);
    required(errors, "asOf", asOf);
    if (anniversaryMonth != null && (anniversaryMonth < 1 || anniversaryMonth > 12)) {
      errors.add(new ProblemException.FieldError("anniversaryMonth", "must be from 1 to 12"));
    }
    notNegative(errors, "tenureMonths", tenureMonths);
    notNegative(errors, "designations", designations);
    notNegative(errors, "designationsExpired", designationsExpired);
    if (revenue != null) {
      ordinary(errors, "revenue.countedCents", revenue.countedCents());
      ordinary(errors, "revenue.perpetualCents", revenue.perpetualCents());
    }
    if (security != null) {
      ordinary(errors, "security.averageAlertHours", security.averageAlertHours());
    }
    ordinary(errors, "growthPercent", growthPercent);
    for (int i = 0; services != null && i < services.size(); i++) {
      var service = services.get(i);
      required(errors, "services[" + i + "].type", service == null ? null : service.type());
      required(errors, "services[" + i + "].state", service == null ? null : service.state());
    }
    if (!errors.isEmpty()) {
      throw EvaluationReader.malformed(errors);
    }
  }

  private static void required(
      List<ProblemException.FieldError> errors, String field, Object value) {
    if (value == null) {
      errors.add(new ProblemException.FieldError(field, "is required"));
    }
  }

  private static void notNegative(
      List<ProblemException.FieldError> errors, String field, Integer value) {
    if (value != null && value < 0) {
      errors.add(new ProblemException.FieldError(field, "must be 0 or more"));
    }
  }

  /** Far from where the tables' numbers would overflow. */
  private static void ordinary(
      List<ProblemException.FieldError> errors, String field, Number value) {
    if (value != null && new BigDecimal(value.toString()).abs().compareTo(LARGEST) > 0) {
      errors.add(new ProblemException.FieldError(field, "is too large"));
    }
  }
}
