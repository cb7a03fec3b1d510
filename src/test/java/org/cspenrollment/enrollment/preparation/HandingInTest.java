package org.cspenrollment.enrollment.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.enrollment.SampleCases;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.VerifiedBy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandingInTest {

  /** Until the decision what is with the partner; once not renewed, what it can show anew. */
  @ParameterizedTest
  @CsvSource({
    "NOTIFIED, WAITING_FOR_PARTNER, PENDING, HUMAN, true",
    "INFO_REQUESTED, INFORMATION_REQUESTED, PENDING, HUMAN, true",
    "ON_HOLD, WAITING_FOR_PARTNER, PENDING, HUMAN, true",
    "UNDER_REVIEW, UNDER_REVIEW, PENDING, HUMAN, false",
    "IN_PREPARATION, MISSED, PENDING, HUMAN, false",
    "RESTRICTED, VERIFIED, NOT_MET, HUMAN, true",
    "RESTRICTED, MISSED, PENDING, HUMAN, true",
    "RESTRICTED, VERIFIED, MET, HUMAN, false",
    "RESTRICTED, AUTOMATIC, NOT_MET, REGISTRY, false",
    "APPEALED, VERIFIED, NOT_MET, HUMAN, false",
    "REVOKED, VERIFIED, NOT_MET, HUMAN, false",
    "APPROVED, WAITING_FOR_PARTNER, PENDING, HUMAN, false"
  })
  void evidenceIsTakenOnlyWhereItCanStillCount(
      EnrollmentState state, RequirementState asked, Result result, VerifiedBy by, boolean open) {
    var requirement =
        SampleCases.requirement(
            SampleCases.asked("REQ-SUP2", RequirementLevel.MANDATORY, by),
            asked,
            result,
            null,
            null);

    assertThat(HandingIn.isOpenForEvidence(SampleCases.in(state), requirement)).isEqualTo(open);
  }
}
