package org.cspenrollment.enrollment.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.enrollment.SampleCases;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.VerifiedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseSnapshotTest {

  /** The first requirement changes; the others stand as they do. */
  @ParameterizedTest
  @CsvSource({
    "UNDER_REVIEW,          WAITING_FOR_PARTNER,   UNDER_REVIEW",
    "UNDER_REVIEW,          INFORMATION_REQUESTED, INFO_REQUESTED",
    "INFORMATION_REQUESTED, UNDER_REVIEW,          INFO_REQUESTED",
    "VERIFIED,              WAITING_FOR_PARTNER,   IN_PREPARATION",
    "MISSED,                WAITING_FOR_PARTNER,   IN_PREPARATION",
    "VERIFIED,              UNDER_REVIEW,          UNDER_REVIEW",
    "VERIFIED,              VERIFIED,              UNDER_REVIEW",
    "MISSED,                AUTOMATIC,             UNDER_REVIEW",
    "VERIFIED,              INFORMATION_REQUESTED, INFO_REQUESTED"
  })
  void theStateFollowsFromWhoHasToAct(
      RequirementState changed, RequirementState other, EnrollmentState following) {
    var read = read(SampleCases.in(EnrollmentState.IN_PREPARATION), other);

    assertThat(read.stateOnce(new RequirementId("REQ-SUP2"), changed)).isEqualTo(following);
  }

  @Test
  void whatIsWithThePartnerAgainIsARemedy() {
    var mending =
        SampleCases.with(SampleCases.in(EnrollmentState.REMEDIATION), OutcomeDecision.REMEDIATE);
    var read = read(mending, RequirementState.WAITING_FOR_PARTNER);

    assertThat(read.stateOnce(new RequirementId("REQ-SUP2"), RequirementState.VERIFIED))
        .isEqualTo(EnrollmentState.REMEDIATION);
    assertThat(read.stateOfRequirements()).isEqualTo(EnrollmentState.REMEDIATION);
  }

  @Test
  void aRequirementThatIsNotAskedIsNotFound() {
    var read = read(SampleCases.in(EnrollmentState.NOTIFIED), RequirementState.VERIFIED);

    assertThat(read.requirement(new RequirementId("REQ-SVC")).id().value()).isEqualTo("REQ-SVC");
    assertThat(catchThrowable(() -> read.requirement(new RequirementId("REQ-TEN"))))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void onlyMandatoryAndRecommendedResultsAreCounted() {
    var requirements = new ArrayList<CaseRequirement>();
    requirements.add(of(RequirementLevel.MANDATORY, Result.NOT_MET));
    requirements.add(of(RequirementLevel.MANDATORY, Result.PENDING));
    requirements.add(of(RequirementLevel.MANDATORY, Result.REVIEW));
    requirements.add(of(RequirementLevel.MANDATORY, Result.WAIVED));
    requirements.add(of(RequirementLevel.MANDATORY, Result.MET_FOLLOWUP));
    requirements.add(of(RequirementLevel.RECOMMENDED, Result.NOT_MET));
    requirements.add(of(RequirementLevel.RECOMMENDED, Result.MET_FOLLOWUP));
    requirements.add(of(RequirementLevel.MONITORED, Result.NOT_MET));

    var facts =
        new CaseSnapshot(
                SampleCases.with(SampleCases.in(EnrollmentState.UNDER_REVIEW), Election.STAY),
                requirements)
            .outcomeFacts(SampleCases.NOW, "OPEN");

    assertThat(facts.mandNotMet()).isEqualTo(1);
    assertThat(facts.mandPending()).isEqualTo(1);
    assertThat(facts.mandReview()).isEqualTo(1);
    assertThat(facts.recNotMet()).isEqualTo(1);
    assertThat(facts.followups()).isEqualTo(2);
    assertThat(facts.deadlinePassed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "UNDER_REVIEW, 2018-10-15T23:59:59Z, true",
    "UNDER_REVIEW, 2018-10-16T00:00:00Z, false",
    "UNDER_REVIEW, , false",
    "MISSED, 2018-10-01T00:00:00Z, false"
  })
  void aPartnerIsInTimeUntilTheDayOfTheDecisionIsOver(
      RequirementState state, Instant handedIn, boolean inTime) {
    var requirement =
        SampleCases.requirement(
            SampleCases.asked("REQ-SUP2", RequirementLevel.MANDATORY, VerifiedBy.HUMAN),
            state,
            Result.PENDING,
            handedIn,
            null);
    var registry =
        SampleCases.requirement(
            SampleCases.asked("REQ-TEN", RequirementLevel.MANDATORY, VerifiedBy.REGISTRY),
            RequirementState.AUTOMATIC,
            Result.MET,
            null,
            null);
    var read =
        new CaseSnapshot(
            SampleCases.in(EnrollmentState.UNDER_REVIEW), List.of(requirement, registry));

    assertThat(read.outcomeFacts(SampleCases.NOW, "OPEN").evidenceInTime()).isEqualTo(inTime);
  }

  @Test
  void resultsTakeThePlaceOfThoseReadAndLeaveWhoHasToAct() {
    var read = read(SampleCases.in(EnrollmentState.UNDER_REVIEW), RequirementState.UNDER_REVIEW);

    var with = read.with(List.of(SampleCases.result("REQ-SVC", Result.MET)));

    assertThat(with.requirement(new RequirementId("REQ-SVC")).result()).isEqualTo(Result.MET);
    assertThat(with.requirement(new RequirementId("REQ-SVC")).ruleId()).isEqualTo("rule_support");
    assertThat(with.requirement(new RequirementId("REQ-SVC")).state())
        .isEqualTo(RequirementState.UNDER_REVIEW);
    assertThat(with.requirement(new RequirementId("REQ-SUP2")))
        .isEqualTo(read.requirement(new RequirementId("REQ-SUP2")));
  }

  private static CaseSnapshot read(Enrollment enrollment, RequirementState other) {
    return new CaseSnapshot(
        enrollment,
        List.of(
            SampleCases.requirement(
                "REQ-SUP2", RequirementState.WAITING_FOR_PARTNER, Result.PENDING),
            SampleCases.requirement("REQ-SVC", other, Result.PENDING)));
  }

  private static CaseRequirement of(RequirementLevel level, Result result) {
    var id = "REQ-" + level.name().charAt(0) + result.name().replace("_", "");
    return SampleCases.requirement(
        SampleCases.asked(id, level, VerifiedBy.HUMAN),
        RequirementState.VERIFIED,
        result,
        SampleCases.NOW,
        null);
  }
}
