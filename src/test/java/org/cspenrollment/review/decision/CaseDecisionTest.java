package org.cspenrollment.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.review.Acted.act;

import java.util.List;
import java.util.Optional;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.Test;

/** Which decision a second person answered. */
class CaseDecisionTest {

  @Test
  void aConfirmationStandsWithWhatItConfirms() {
    var notMet = act("reviewer", TaskKind.VERIFY_INFRASTRUCTURE, "REQ-INF", "NOT_MET");
    var waived = act("reviewer", TaskKind.VERIFY_SUPPORT_PACKAGE, "REQ-SUP2", "WAIVE");
    var decided = act("manager1", TaskKind.DECIDE_EXCEPTION, "", "NOT_RENEWED");
    var waiverAgreed = act("manager2", TaskKind.CONFIRM_WAIVER, "REQ-SUP2", "AGREE");
    var agreed = act("lead", TaskKind.CONFIRM_NOT_MET, "REQ-INF", "AGREE");
    var doubted = act("manager2", TaskKind.CONFIRM_DEMOTION, "", "DISAGREE");

    assertThat(CaseDecision.of(List.of(notMet, waived, waiverAgreed, agreed, decided, doubted)))
        .containsExactly(
            answered(notMet, agreed), answered(waived, waiverAgreed), answered(decided, doubted));
  }

  @Test
  void aConfirmationOfAnotherRoundRequirementOrAnswerStandsAlone() {
    var met = act("reviewer", TaskKind.VERIFY_INFRASTRUCTURE, "REQ-INF", "MET");
    var earlier = act("reviewer", TaskKind.VERIFY_INFRASTRUCTURE, "REQ-INF", "NOT_MET", 1);
    var other = act("reviewer", TaskKind.VERIFY_INFRASTRUCTURE, "REQ-AR", "NOT_MET", 2);
    var renewed = act("manager1", TaskKind.DECIDE_EXCEPTION, "", "RENEW");
    var later = act("lead", TaskKind.CONFIRM_NOT_MET, "REQ-INF", "AGREE", 2);
    var demotion = act("manager2", TaskKind.CONFIRM_DEMOTION, "", "AGREE");

    assertThat(CaseDecision.of(List.of(met, earlier, other, renewed, later, demotion)))
        .extracting(CaseDecision::second)
        .containsOnly(Optional.empty());
  }

  @Test
  void whatWasAnsweredOnceIsNotAnsweredAgain() {
    var first = act("manager1", TaskKind.DECIDE_EXCEPTION, "", "NOT_RENEWED");
    var doubted = act("manager2", TaskKind.CONFIRM_DEMOTION, "", "DISAGREE");
    var second = act("manager3", TaskKind.DECIDE_EXCEPTION, "", "NOT_RENEWED");
    var agreed = act("manager2", TaskKind.CONFIRM_DEMOTION, "", "AGREE");

    assertThat(CaseDecision.of(List.of(first, doubted, second, agreed)))
        .containsExactly(answered(first, doubted), answered(second, agreed));
  }

  @Test
  void aSecondAnswerToTheSameDecisionStandsAlone() {
    var decided = act("manager1", TaskKind.DECIDE_EXCEPTION, "", "NOT_RENEWED");
    var doubted = act("manager2", TaskKind.CONFIRM_DEMOTION, "", "DISAGREE");
    var agreed = act("manager3", TaskKind.CONFIRM_DEMOTION, "", "AGREE");

    assertThat(CaseDecision.of(List.of(decided, doubted, agreed)))
        .containsExactly(answered(decided, doubted), new CaseDecision(agreed, Optional.empty()));
  }

  private static CaseDecision answered(ReviewDecision first, ReviewDecision second) {
    return new CaseDecision(first, Optional.of(second));
  }
}
