package org.cspenrollment.enrollment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.cspenrollment.enrollment.SampleCases;
import org.cspenrollment.kernel.OutcomeDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

  @Test
  void whatIsRecommendedIsNotFinalUntilItIsDecided() {
    var recommended =
        Decision.NONE.with(SampleCases.outcome(OutcomeDecision.NOT_RENEWED, "rule_outcome_8"));

    assertThat(recommended.isMade()).isFalse();
    assertThat(recommended.outcome()).isEmpty();
    assertThat(recommended.at(SampleCases.NOW).outcome().map(FinalOutcome::decision))
        .contains(OutcomeDecision.NOT_RENEWED);
  }

  @Test
  void whatIsSaidOfACureLeavesTheFinalOutcomeUntilItIsDecidedAgain() {
    var notRenewed =
        Decision.NONE
            .with(SampleCases.outcome(OutcomeDecision.NOT_RENEWED, "rule_outcome_8"))
            .at(SampleCases.NOW);
    var recommended = notRenewed.with(SampleCases.outcome(OutcomeDecision.RENEW, "rule_outcome_1"));

    assertThat(recommended.proposes(OutcomeDecision.RENEW)).isTrue();
    assertThat(recommended.outcome()).isEqualTo(notRenewed.outcome());
    assertThat(recommended.made().outcome().flatMap(FinalOutcome::ruleId))
        .contains("rule_outcome_1");
    assertThat(recommended.made().decidedAt()).isEqualTo(SampleCases.NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "RENEW, rule_outcome_1, true, false",
    "RENEW_WITH_NOTES, rule_outcome_2, true, false",
    "RENEW, decide-exception, true, true",
    "RENEW, decide-appeal, true, true",
    "NOT_RENEWED, rule_outcome_8, true, true",
    "VOLUNTARY_EXIT, rule_outcome_1, true, true",
    "NOT_RENEWED, rule_outcome_8, false, false"
  })
  void onlyWhatTheTablesAloneRenewedWasNeverAppealed(
      OutcomeDecision outcome, String ruleId, boolean made, boolean mayHaveBeen) {
    var decision = Decision.NONE.with(SampleCases.outcome(outcome, ruleId));

    assertThat((made ? decision.at(SampleCases.NOW) : decision).mayHaveBeenAppealed())
        .isEqualTo(mayHaveBeen);
  }

  @ParameterizedTest
  @CsvSource({
    "RENEW, decide-exception, true",
    "RENEW_WITH_NOTES, decide-exception, true",
    "NOT_RENEWED, decide-exception, true",
    "HOLD, decide-exception, false",
    "REMEDIATE, decide-exception, false",
    "RENEW, rule_outcome_1, false"
  })
  void aManagerHasDecidedOnlyWhereNothingIsLeftToAsk(
      OutcomeDecision outcome, String ruleId, boolean made) {
    assertThat(Decision.NONE.with(SampleCases.outcome(outcome, ruleId)).isMadeByAManager())
        .isEqualTo(made);
  }

  @Test
  void aCureThatFailsMakesItsOutcomeFinalAndLeavesWhenItWasDecided() {
    var restricted =
        SampleCases.decided(
            SampleCases.with(
                SampleCases.in(EnrollmentState.UNDER_REVIEW), OutcomeDecision.NOT_RENEWED));

    var doubted =
        restricted
            .deciding()
            .recommend(SampleCases.outcome(OutcomeDecision.NOT_RENEWED, "rule_outcome_9"))
            .after();
    var failed = doubted.enforcement().failCure(EnrollmentState.RESTRICTED).after();

    assertThat(failed.decision().decidedAt()).isEqualTo(SampleCases.NOW);
    assertThat(doubted.outcome().flatMap(FinalOutcome::ruleId)).contains("rule_outcome_1");
    assertThat(failed.outcome().flatMap(FinalOutcome::ruleId)).contains("rule_outcome_9");
    assertThat(restricted.isCureUndecided()).isTrue();
    assertThat(failed.isCureUndecided()).isFalse();
  }

  @Test
  void theOfficeIsLateUntilSomethingIsRecommendedOrAManagerHasDecided() {
    var late =
        SampleCases.in(EnrollmentState.UNDER_REVIEW)
            .deciding()
            .markOfficeLate(
                SampleCases.outcome(OutcomeDecision.HOLD, "rule_outcome_7"), SampleCases.NOW)
            .after();

    assertThat(late.standing().officeLateSince()).contains(SampleCases.NOW);
    assertThat(late.isOnHold()).isFalse();
    assertThat(late.state()).isEqualTo(EnrollmentState.UNDER_REVIEW);
    assertThat(late.deciding().clearOfficeLate().after().isOfficeLate()).isFalse();
    assertThat(
            late.deciding()
                .recommend(SampleCases.outcome(OutcomeDecision.RENEW, "rule_outcome_1"))
                .after()
                .isOfficeLate())
        .isFalse();
  }

  @Test
  void aNoticeEndsOnADayInUtc() {
    var ends = Instant.parse("2018-10-31T23:30:00Z");
    var leaving = SampleCases.in(EnrollmentState.EXIT_NOTICE).leaving().giveNotice(ends).after();

    assertThat(leaving.standing().exit().noticeEndsOn()).contains(LocalDate.of(2018, 10, 31));
    assertThat(CaseExit.NONE.noticeEndsOn()).isEmpty();
  }
}
