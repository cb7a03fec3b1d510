package org.cspenrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.VerifiedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence is due on 2018-09-15, the decision on 2018-10-15, the window opens on 2018-07-17. */
class NextActionsTest {

  private static final LocalDate BEFORE = LocalDate.of(2018, 9, 15);
  private static final LocalDate AFTER = LocalDate.of(2018, 9, 16);

  @ParameterizedTest
  @CsvSource({
    "SCHEDULED, NOBODY, WAIT_FOR_WINDOW, 2018-07-17",
    "NOTIFIED, PARTNER, PREPARE, 2018-09-15",
    "IN_PREPARATION, PARTNER, HAND_IN, 2018-09-15",
    "INFO_REQUESTED, PARTNER, ANSWER, 2018-10-15",
    "REMEDIATION, PARTNER, REMEDY, 2018-10-15",
    "UNDER_REVIEW, OFFICE, DECIDE, 2018-10-15",
    "ON_HOLD, OFFICE, DECIDE, ",
    "NOT_RENEWED, PARTNER, CURE_OR_CHOOSE, ",
    "RESTRICTED, PARTNER, CURE_OR_CHOOSE, ",
    "SUSPENDED, PARTNER, CURE_OR_CHOOSE, ",
    "APPEALED, OFFICE, DECIDE_APPEAL, ",
    "EXIT_NOTICE, NOBODY, WAIT_FOR_EXIT, ",
    "RESELLER_ENROLLING, OFFICE, CONFIRM_RESELLER_ENROLLMENT, ",
    "TRANSITION_ELECTED, PARTNER, GO_ON_TO_RESELLER, ",
    "AGREEMENT_PENDING, PARTNER, GO_ON_TO_RESELLER, ",
    "DUAL, PARTNER, GO_ON_TO_RESELLER, ",
    "PROVIDER_LINKED, PARTNER, GO_ON_TO_RESELLER, ",
    "CUSTOMERS_MOVING, PARTNER, GO_ON_TO_RESELLER, ",
    "APPROVED, NOBODY, NONE, ",
    "APPROVED_WITH_NOTES, NOBODY, NONE, ",
    "REVOKED, NOBODY, NONE, ",
    "TRANSITION_COMPLETE, NOBODY, NONE, ",
    "EXITED, NOBODY, NONE, ",
    "CLOSED, NOBODY, NONE, ",
    "CANCELLED, NOBODY, NONE, "
  })
  void everyStateAsksSomebodyForSomething(
      EnrollmentState state, String who, String what, LocalDate due) {
    assertThat(NextActions.of(SampleCases.in(state), List.of(), BEFORE))
        .isEqualTo(new NextAction(who, what, due));
  }

  @ParameterizedTest
  @CsvSource({"NOTIFIED, PREPARE", "IN_PREPARATION, HAND_IN"})
  void lateEvidenceStillCountsUntilTheDecision(EnrollmentState state, String what) {
    assertThat(NextActions.of(SampleCases.in(state), List.of(), AFTER))
        .isEqualTo(new NextAction("PARTNER", what, SampleCases.BASIS_DATE));
  }

  @Test
  void whatIsStillWithThePartnerComesBeforeWhatTheOfficeVerifies() {
    var requirements =
        List.of(
            SampleCases.requirement("REQ-SVC", RequirementState.UNDER_REVIEW, Result.PENDING),
            SampleCases.requirement(
                "REQ-SUP2", RequirementState.WAITING_FOR_PARTNER, Result.PENDING));

    assertThat(NextActions.of(SampleCases.in(EnrollmentState.UNDER_REVIEW), requirements, BEFORE))
        .isEqualTo(new NextAction("PARTNER", "HAND_IN", BEFORE));
  }

  @Test
  void theOfficeVerifiesByTheFirstDayThatIsDue() {
    var requirements =
        List.of(
            verified("REQ-SVC", LocalDate.of(2018, 9, 20)),
            verified("REQ-SUP2", LocalDate.of(2018, 9, 18)),
            verified("REQ-INF", null));

    assertThat(NextActions.of(SampleCases.in(EnrollmentState.UNDER_REVIEW), requirements, BEFORE))
        .isEqualTo(new NextAction("OFFICE", "VERIFY", LocalDate.of(2018, 9, 18)));
  }

  @Test
  void aHoldIsDecidedByItsLastDay() {
    assertThat(NextActions.of(SampleCases.onHold(EnrollmentState.UNDER_REVIEW), List.of(), BEFORE))
        .isEqualTo(new NextAction("OFFICE", "DECIDE", SampleCases.BASIS_DATE));
  }

  @Test
  void aPartnerChoosesUntilTheNextStep() {
    var due = LocalDate.of(2018, 11, 14);
    var restricted =
        SampleCases.with(SampleCases.in(EnrollmentState.RESTRICTED), PartnerStatus.SUSPENDED, due);

    assertThat(NextActions.of(restricted, List.of(), BEFORE))
        .isEqualTo(new NextAction("PARTNER", "CURE_OR_CHOOSE", due));
  }

  private static CaseRequirement verified(String id, LocalDate due) {
    return SampleCases.requirement(
        SampleCases.asked(id, RequirementLevel.MANDATORY, VerifiedBy.HUMAN),
        RequirementState.UNDER_REVIEW,
        Result.PENDING,
        SampleCases.NOW,
        due);
  }
}
