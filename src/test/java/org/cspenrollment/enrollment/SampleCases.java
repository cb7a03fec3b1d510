package org.cspenrollment.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.CaseBasis;
import org.cspenrollment.enrollment.lifecycle.CaseDates;
import org.cspenrollment.enrollment.lifecycle.CaseExit;
import org.cspenrollment.enrollment.lifecycle.CaseStanding;
import org.cspenrollment.enrollment.lifecycle.CaseTenant;
import org.cspenrollment.enrollment.lifecycle.Decision;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.lifecycle.ManagerHold;
import org.cspenrollment.enrollment.lifecycle.NextEnforcementStep;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.GivenResult;
import org.cspenrollment.enrollment.requirement.RecommendedResult;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.BasisType;
import org.cspenrollment.policy.CaseType;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.Requirement;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.Scope;
import org.cspenrollment.policy.VerifiedBy;
import org.cspenrollment.policy.enforcement.EnforcementStep;

/** Cases as tests without a database need them: {@code KR-10421-2018}, on 2018-10-15. */
public final class SampleCases {

  public static final LocalDate BASIS_DATE = LocalDate.of(2018, 10, 15);
  public static final Instant NOW = Instant.parse("2018-10-01T09:00:00Z");

  private SampleCases() {}

  /** A case in this state that nobody has decided and no manager holds. */
  public static Enrollment in(EnrollmentState state) {
    return new Enrollment(
        new CaseNumber("KR-10421-2018"),
        new CaseTenant(
            new TenantId("KR-10421"),
            new OrganisationId("ORG-1"),
            "Hanul Cloud",
            "KR",
            "Asia/Seoul",
            "ko",
            "ACTIVE"),
        new CaseBasis(
            CaseType.RENEWAL,
            Edition.E1,
            BASIS_DATE,
            BasisType.ANNIVERSARY,
            new Bilingual("The day you enrolled.", "등록하신 날입니다.")),
        new CaseDates(
            Instant.parse("2018-07-17T00:00:00Z"),
            LocalDate.of(2018, 7, 17),
            LocalDate.of(2018, 9, 15),
            BASIS_DATE),
        new CaseStanding(
            state,
            Decision.NONE,
            CaseExit.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** A case that a manager holds over this state. */
  static Enrollment onHold(EnrollmentState from) {
    var open = in(from);
    return open.with(
        open.standing()
            .held(EnrollmentState.ON_HOLD, Optional.of(new ManagerHold(from, BASIS_DATE))));
  }

  /** The same case with this outcome recommended. */
  public static Enrollment with(Enrollment enrollment, OutcomeDecision outcome) {
    return enrollment.with(
        enrollment.standing().with(enrollment.decision().with(outcome(outcome, "rule_outcome_1"))));
  }

  /** The same case, decided now to be what is recommended. */
  public static Enrollment decided(Enrollment enrollment) {
    return enrollment.with(enrollment.standing().with(enrollment.decision().at(NOW)));
  }

  /** The same case with this choice of the partner. */
  public static Enrollment with(Enrollment enrollment, Election election) {
    return enrollment.with(enrollment.standing().with(new CaseExit(election, null, null)));
  }

  /** The same case with a step of enforcement planned for a day. */
  public static Enrollment with(Enrollment enrollment, PartnerStatus step, LocalDate due) {
    return enrollment.with(
        enrollment.standing().with(Optional.of(new NextEnforcementStep(step, due))));
  }

  public static Outcome outcome(OutcomeDecision decision, String ruleId) {
    return new Outcome(decision, null, ruleId, new Bilingual("Because.", "이유입니다."));
  }

  static EnforcementStep step(String status, LocalDate due) {
    return new EnforcementStep(
        status, due, "rule_ladder", new Bilingual("A step.", "단계입니다."), "a source", List.of());
  }

  /** A requirement of the catalogue. */
  public static Requirement asked(String id, RequirementLevel level, VerifiedBy by) {
    return new Requirement(
        new RequirementId(id),
        level,
        Scope.TENANT,
        by,
        "rule_catalogue",
        "requirement-catalogue",
        1,
        new Bilingual("Asked.", "요구합니다."),
        "a source",
        List.of());
  }

  /** A mandatory requirement the partner shows, where somebody has to act on it so. */
  public static CaseRequirement requirement(String id, RequirementState state, Result result) {
    return requirement(
        asked(id, RequirementLevel.MANDATORY, VerifiedBy.HUMAN), state, result, null, null);
  }

  public static CaseRequirement requirement(
      Requirement asked,
      RequirementState state,
      Result result,
      Instant handedInAt,
      LocalDate reviewDue) {
    return new CaseRequirement(
        new CaseNumber("KR-10421-2018"),
        asked,
        state,
        new GivenResult(result, null, null, null, null, null, List.of(), null),
        new RecommendedResult(null, null),
        handedInAt,
        Map.of(),
        reviewDue,
        null,
        1);
  }

  public static RequirementResult result(String id, Result result) {
    return new RequirementResult(
        asked(id, RequirementLevel.MANDATORY, VerifiedBy.HUMAN),
        result,
        "SUP_OK",
        "rule_support",
        "evaluate-support-plan",
        1,
        new Bilingual("Met.", "충족했습니다."),
        "a source",
        List.of(),
        null,
        Map.of());
  }
}
