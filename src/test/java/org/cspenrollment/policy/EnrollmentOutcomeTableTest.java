package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OutcomeDecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D4: the recommended outcome. */
class EnrollmentOutcomeTableTest extends TableTest {

  EnrollmentOutcomeTableTest() {
    super("enrollment-outcome");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          election, case type,  edition, intake,         not met, pending, to review, rec not met, follow-ups, basis date over, evidence in time,  decision
          LEAVE,    NEW,        E0,      CLOSED,         1,       1,       1,         1,           1,          true,            false,             VOLUNTARY_EXIT
          MOVE,     RENEWAL,    E4,      NOT_APPLICABLE, 1,       1,       1,         1,           1,          true,            false,             TRANSITION
          STAY,     NEW,        E0,      CLOSED,         0,       0,       0,         0,           0,          false,           false,             NOT_ELIGIBLE
          STAY,     NEW_REGION, E0,      CLOSED,         0,       0,       1,         0,           0,          false,           false,             NOT_ELIGIBLE
          STAY,     RENEWAL,    E0,      NO_CHECK,       0,       0,       0,         0,           0,          true,            false,             NO_CHECK
          STAY,     RENEWAL,    E1,      NOT_APPLICABLE, 1,       1,       1,         0,           0,          true,            false,             HUMAN_DECISION
          STAY,     NEW,        E4,      OPEN,           1,       0,       1,         0,           0,          false,           false,             HUMAN_DECISION
          STAY,     RENEWAL,    E1,      NOT_APPLICABLE, 1,       1,       0,         0,           0,          false,           true,              REMEDIATE
          STAY,     RENEWAL,    E1,      NOT_APPLICABLE, 1,       1,       0,         0,           0,          true,            true,              NOT_RENEWED
          STAY,     NEW,        E4,      OPEN,           1,       1,       0,         0,           0,          false,           true,              NOT_ELIGIBLE
          STAY,     NEW_REGION, E4,      OPEN,           1,       1,       0,         0,           0,          true,            true,              NOT_ELIGIBLE
          STAY,     RENEWAL,    E1,      NOT_APPLICABLE, 0,       1,       0,         1,           1,          false,           true,              WAIT
          STAY,     NEW,        E4,      OPEN,           0,       1,       0,         0,           0,          false,           true,              WAIT
          STAY,     RENEWAL,    E1,      NOT_APPLICABLE, 0,       1,       0,         1,           1,          true,            true,              HOLD
          STAY,     NEW,        E4,      OPEN,           0,       1,       0,         0,           0,          true,            true,              HOLD
          STAY,     RENEWAL,    E1,      NOT_APPLICABLE, 0,       2,       0,         1,           1,          true,            false,             NOT_RENEWED
          STAY,     NEW,        E4,      OPEN,           0,       2,       0,         0,           0,          true,            false,             NOT_ELIGIBLE
          STAY,     RENEWAL,    E2,      NOT_APPLICABLE, 0,       0,       0,         1,           0,          false,           false,             RENEW_WITH_NOTES
          STAY,     RENEWAL,    E2,      NOT_APPLICABLE, 0,       0,       0,         0,           1,          true,            false,             RENEW_WITH_NOTES
          STAY,     RENEWAL,    E2,      NOT_APPLICABLE, 0,       0,       0,         0,           0,          false,           false,             RENEW
          STAY,     NEW,        E2,      OPEN,           0,       0,       0,         1,           1,          false,           false,             ENROLL
          STAY,     NEW_REGION, E5,      OPEN,           0,       0,       0,         0,           0,          true,            false,             ENROLL
          """)
  void theFirstRowThatFitsAnswers(
      Election election,
      CaseType caseType,
      Edition edition,
      String intake,
      int notMet,
      int pending,
      int review,
      int recommended,
      int followups,
      boolean over,
      boolean inTime,
      OutcomeDecision decision) {
    var outcome =
        rules.policy.outcome(
            new OutcomeFacts(
                notMet,
                pending,
                review,
                recommended,
                followups,
                over,
                inTime,
                election,
                caseType,
                edition,
                intake),
            rules.pinned);

    assertThat(outcome.decision()).isEqualTo(decision);
    assertThat(outcome.reasonCode())
        .isEqualTo(outcome.ruleId().equals("rule_intakeClosed") ? "INTAKE_CLOSED" : null);
  }
}
