package org.cspenrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.review.Acted.act;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may not act on a task because of what was done before: matter by task by person. */
class MatterTest {

  /** One of each kind of act, each by a person named after what was done. */
  private static final List<ReviewDecision> EVERYTHING =
      List.of(
          act("foundInfNotMet", TaskKind.VERIFY_INFRASTRUCTURE, "REQ-INF", "NOT_MET"),
          act("confirmedInf", TaskKind.CONFIRM_NOT_MET, "REQ-INF", "AGREE"),
          act("foundSvcMet", TaskKind.VERIFY_SERVICE_EVIDENCE, "REQ-SVC", "MET"),
          act("waivedSup", TaskKind.VERIFY_SUPPORT_PACKAGE, "REQ-SUP2", "WAIVE"),
          act("confirmedWaiver", TaskKind.CONFIRM_WAIVER, "REQ-SUP2", "AGREE"),
          act("decided", TaskKind.DECIDE_EXCEPTION, "", "NOT_RENEWED"),
          act("confirmedDemotion", TaskKind.CONFIRM_DEMOTION, "", "AGREE"),
          act("confirmedEnrollment", TaskKind.RESELLER_CONFIRM_ENROLLMENT, "", "AGREE"));

  @ParameterizedTest(name = "{0} {1}, step down {2}: not for {3}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          VERIFY_INFRASTRUCTURE,        REQ-INF,  false, confirmedInf
          VERIFY_INFRASTRUCTURE,        REQ-AR,   false, -
          VERIFY_SERVICE_EVIDENCE,      REQ-SVC,  false, -
          VERIFY_SUPPORT_PACKAGE,       REQ-SUP2, false, confirmedWaiver
          VERIFY_REQUIREMENT,           REQ-INF,  false, confirmedInf
          CONFIRM_NOT_MET,              REQ-INF,  false, foundInfNotMet
          CONFIRM_NOT_MET,              REQ-SVC,  false, foundSvcMet
          CONFIRM_WAIVER,               REQ-SUP2, false, waivedSup
          CONFIRM_WAIVER,               REQ-REV,  false, -
          DECIDE_EXCEPTION,             -,        false, foundInfNotMet confirmedInf
          CONFIRM_DEMOTION,             -,        false, foundInfNotMet confirmedInf decided confirmedDemotion
          CONFIRM_DEMOTION,             -,        true,  foundInfNotMet confirmedInf decided
          DECIDE_APPEAL,                -,        true,  foundInfNotMet confirmedInf foundSvcMet waivedSup confirmedWaiver decided confirmedDemotion confirmedEnrollment
          RESELLER_CONFIRM_RESTRICTION, -,        false, -
          RESELLER_CONFIRM_ENROLLMENT,  -,        false, -
          RESELLER_CONFIRM_AGREEMENT,   -,        false, -
          RESELLER_CONFIRM_PROVIDER,    -,        false, -
          RESELLER_FOLLOW_CUSTOMERS,    -,        false, -
          """)
  void isClosedTo(TaskKind kind, String requirement, boolean stepDown, String people) {
    var task = requirement == null ? Acted.task(kind) : Acted.task(kind, requirement);

    assertThat(Matter.of(task, EVERYTHING, 1, stepDown))
        .extracting(ReviewDecision::actedBy)
        .containsExactlyElementsOf(people == null ? List.of() : Arrays.asList(people.split(" ")));
  }

  @ParameterizedTest
  @EnumSource(TaskKind.class)
  void nobodyIsKeptFromATaskWhereNothingWasDone(TaskKind kind) {
    assertThat(Matter.of(Acted.task(kind), List.of(), 1, false)).isEmpty();
    assertThat(Matter.of(Acted.task(kind), List.of(), 1, true)).isEmpty();
  }

  @Test
  void aDemotionIsANewMatterOnceTheExceptionIsDecidedAgain() {
    var acts =
        List.of(
            act("reviewer", TaskKind.VERIFY_INFRASTRUCTURE, "REQ-INF", "NOT_MET"),
            act("first", TaskKind.DECIDE_EXCEPTION, "", "NOT_RENEWED"),
            act("doubted", TaskKind.CONFIRM_DEMOTION, "", "DISAGREE"),
            act("second", TaskKind.DECIDE_EXCEPTION, "", "NOT_RENEWED"));

    assertThat(Matter.of(Acted.task(TaskKind.CONFIRM_DEMOTION), acts, 0, false))
        .extracting(ReviewDecision::actedBy)
        .containsExactly("reviewer", "second");
  }

  /** Whoever gave or confirmed a NOT_MET confirms no demotion; who doubted one has not. */
  @Test
  void aSecondPersonThatDidNotAgreeDecidesNoExceptionAndMayConfirmADemotion() {
    var acts = List.of(act("lead", TaskKind.CONFIRM_NOT_MET, "REQ-INF", "DISAGREE"));

    assertThat(Matter.of(Acted.task(TaskKind.DECIDE_EXCEPTION), acts, 0, false)).hasSize(1);
    assertThat(Matter.of(Acted.task(TaskKind.CONFIRM_DEMOTION), acts, 0, true)).isEmpty();
  }

  @Test
  void eachRoundOfARequirementIsAMatterOfItsOwn() {
    var acts =
        List.of(
            act("reviewer", TaskKind.VERIFY_INFRASTRUCTURE, "REQ-INF", "NOT_MET", 1),
            act("lead", TaskKind.CONFIRM_NOT_MET, "REQ-INF", "AGREE", 1));
    var verify = Acted.task(TaskKind.VERIFY_INFRASTRUCTURE, "REQ-INF");
    var confirm = Acted.task(TaskKind.CONFIRM_NOT_MET, "REQ-INF");

    assertThat(Matter.of(verify, acts, 1, false)).extracting("actedBy").containsExactly("lead");
    assertThat(Matter.of(confirm, acts, 1, false)).hasSize(1);
    assertThat(Matter.of(verify, acts, 2, false)).isEmpty();
    assertThat(Matter.of(confirm, acts, 2, false)).isEmpty();
  }

  @Test
  void theStepsAreClosedToWhoDecidedTheExceptionLast() {
    var acts =
        List.of(
            act("first", TaskKind.DECIDE_EXCEPTION, "", "NOT_RENEWED"),
            act("second", TaskKind.CONFIRM_DEMOTION, "", "DISAGREE"),
            act("second", TaskKind.DECIDE_EXCEPTION, "", "NOT_RENEWED"),
            act("first", TaskKind.CONFIRM_DEMOTION, "", "AGREE"));

    assertThat(Matter.of(Acted.task(TaskKind.CONFIRM_DEMOTION), acts, 0, true))
        .extracting(ReviewDecision::actedBy)
        .containsExactly("second");
  }

  @Test
  void aDemotionThatTwoHaveConfirmedIsSettled() {
    var first = act("first", TaskKind.CONFIRM_DEMOTION, "", "AGREE");
    var settling =
        Acted.about(Matter.DEMOTION, act("second", TaskKind.CONFIRM_DEMOTION, "", "AGREE"));

    assertThat(Matter.openDemotion(List.of(first))).containsExactly(first);
    assertThat(Matter.openDemotion(List.of(first, settling))).isEmpty();
    assertThat(Matter.openDemotion(List.of(first, settling, first))).containsExactly(first);
  }
}
