package org.cspenrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cspenrollment.audit.event.AuditCode;
import org.junit.jupiter.api.Test;

/** What of a case everybody may see, and on whose side it happened. */
class TimelineSideTest {

  /** Whatever is not in the table is the office's own affair. */
  @Test
  void tellsThisAndNothingElse() {
    assertThat(told())
        .isEqualTo(
            """
            CASE_OPENED SYSTEM
            NEXT_CYCLE_SCHEDULED SYSTEM
            DEADLINE_MOVED OFFICE
            CASE_HELD OFFICE
            CASE_RELEASED OFFICE
            CASE_CORRECTED OFFICE
            CASE_CANCELLED OFFICE
            CASE_REOPENED OFFICE
            CASE_SUCCEEDED SYSTEM
            SCHEDULE_DROPPED SYSTEM
            CASE_GIVEN_UP SYSTEM
            CYCLE_OVER SYSTEM
            CASE_CLOSED SYSTEM
            PREPARATION_BEGUN PARTNER
            REQUIREMENT_HANDED_IN PARTNER
            REQUIREMENT_RECORDED SYSTEM
            DEADLINE_MISSED SYSTEM
            CURE_HANDED_IN PARTNER
            INFORMATION_REQUESTED OFFICE
            INFORMATION_ANSWERED PARTNER
            VERDICT_TAKEN_BACK OFFICE
            REQUIREMENT_DECIDED OFFICE
            REMEDIATION_BEGUN OFFICE
            HELD SYSTEM
            RENEWED OFFICE
            NOT_RENEWED OFFICE
            CURE_FAILED OFFICE
            APPEAL_LODGED PARTNER
            APPEAL_TAKEN_BACK PARTNER
            ELECTION_TAKEN_BACK PARTNER
            APPEAL_OVERTURNED OFFICE
            APPEAL_DECISION_STANDS OFFICE
            CONSEQUENCE_TAKEN OFFICE
            CONSEQUENCES_LIFTED OFFICE
            RESELLER_PATH_ELECTED PARTNER
            LEAVING_ELECTED PARTNER
            PROGRAMME_LEFT SYSTEM
            EVIDENCE_RECEIVED PARTNER
            EVIDENCE_WITHDRAWN PARTNER
            EVIDENCE_CARRIED_OVER PARTNER
            EVIDENCE_INFECTED SYSTEM
            TRANSITION_BEGUN SYSTEM
            TRANSITION_STEP_REPORTED PARTNER
            TRANSITION_STEP_TAKEN PARTNER
            TRANSITION_STEP_NOT_NEEDED PARTNER
            TRANSITION_STEP_CONFIRMED OFFICE
            TRANSITION_STEP_RETURNED OFFICE
            TRANSITION_STEP_MOVED OFFICE
            TRANSITION_COMPLETED OFFICE
            """
                .strip());
  }

  private static String told() {
    return Arrays.stream(AuditCode.values())
        .flatMap(code -> TimelineSide.of(code).map(side -> code + " " + side).stream())
        .collect(Collectors.joining("\n"));
  }
}
