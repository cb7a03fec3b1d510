package org.cspenrollment.policy.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.partner.Assessment;
import org.cspenrollment.partner.Credit;
import org.cspenrollment.partner.Verification;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.BasisFacts;
import org.cspenrollment.policy.CaseType;
import org.cspenrollment.policy.facts.Agreements;
import org.cspenrollment.policy.facts.BusinessFacts;
import org.cspenrollment.policy.facts.CapabilityFacts;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Infrastructure;
import org.cspenrollment.policy.facts.Plan;
import org.cspenrollment.policy.facts.RegistryFacts;
import org.cspenrollment.policy.facts.Revenue;
import org.cspenrollment.policy.facts.Security;
import org.cspenrollment.policy.facts.Service;
import org.cspenrollment.policy.facts.ServiceFacts;
import org.cspenrollment.policy.facts.SupportFacts;
import org.jspecify.annotations.Nullable;

/** The body of an evaluation request; see {@link Facts} and {@link EvaluationRequest}. */
public record EvaluationBody(
    @Nullable CaseType caseType,
    @Nullable LocalDate enrolledOn,
    @Nullable LocalDate asOf,
    @Nullable LocalDate basisDate,
    @Nullable LocalDate submittedOn,
    @Nullable LocalDate planRenewalOn,
    @Nullable Integer anniversaryMonth,
    @Nullable Boolean deadlinePassed,
    @Nullable Boolean evidenceInTime,
    @Nullable Election election,
    @Nullable Plan plan,
    @Nullable Credit credit,
    @Nullable LocalDate creditOn,
    @Nullable List<@Nullable Service> services,
    @Nullable Infrastructure infrastructure,
    @Nullable Revenue revenue,
    @Nullable Integer tenureMonths,
    @Nullable LocalDate indirectResellerSince,
    @Nullable Security security,
    @Nullable Integer designations,
    @Nullable Integer designationsExpired,
    @Nullable Boolean designationRenewalPending,
    @Nullable Assessment assessment,
    @Nullable Verification verification,
    @Nullable Agreements agreements,
    @Nullable Boolean firstLevelSupport,
    @Nullable Boolean signerAuthority,
    @Nullable Boolean membershipActive,
    @Nullable Boolean questionnairePassed,
    @Nullable BigDecimal growthPercent) {

  /**
   * What is asked, after the checks no type makes.
   *
   * @throws ProblemException 400 with every field that is missing or out of range, 422 with every
   *     day outside its span
   */
  public EvaluationRequest request() {
    FieldChecks.check(this);
    DayChecks.check(this);
    return new EvaluationRequest(
        Objects.requireNonNull(caseType, "checked to be there"),
        Objects.requireNonNull(asOf, "checked to be there"),
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
        new SupportFacts(plan, credit, creditOn),
        new ServiceFacts(
            Objects.requireNonNullElse(services, List.of()),
            Objects.requireNonNullElse(infrastructure, Infrastructure.UNKNOWN)),
        new BusinessFacts(
            Objects.requireNonNullElse(revenue, Revenue.UNKNOWN),
            growthPercent,
            tenureMonths,
            indirectResellerSince),
        new CapabilityFacts(
            Objects.requireNonNullElse(security, Security.UNKNOWN),
            designations,
            designationsExpired,
            designationRenewalPending,
            assessment),
        new RegistryFacts(
            verification,
            Objects.requireNonNullElse(agreements, Agreements.UNKNOWN),
            firstLevelSupport,
            signerAuthority,
            membershipActive,
            questionnairePassed));
  }
}
