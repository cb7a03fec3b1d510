package org.cspenrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.cspenrollment.enrollment.lifecycle.CaseLifecycle;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Change;
import org.cspenrollment.enrollment.lifecycle.Decision;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.lifecycle.ManagerHold;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Speaks every verb to a case in every state: it goes where {@code src/docs/case-lifecycle.md}
 * says, and is refused everywhere else.
 */
class EnrollmentVerbsTest {

  /** What people ask for is refused with a sentence; what only the process does is a defect. */
  private static final Map<CaseVerb, String> REFUSED_WITH =
      Map.ofEntries(
          Map.entry(CaseVerb.HAND_IN, "already-submitted"),
          Map.entry(CaseVerb.CURE, "already-submitted"),
          Map.entry(CaseVerb.APPEAL, "case-closed"),
          Map.entry(CaseVerb.TAKE_BACK_APPEAL, "no-appeal"),
          Map.entry(CaseVerb.ELECT, "case-closed"),
          Map.entry(CaseVerb.TAKE_BACK_ELECTION, "nothing-to-take-back"),
          Map.entry(CaseVerb.DECIDE_EXCEPTION, "case-closed"),
          Map.entry(CaseVerb.TAKE_ENFORCEMENT_STEP, "step-not-due"),
          Map.entry(CaseVerb.HOLD, "case-closed"),
          Map.entry(CaseVerb.RELEASE, "not-on-hold"),
          Map.entry(CaseVerb.MOVE_DATES, "case-closed"),
          Map.entry(CaseVerb.BEGIN_ANEW, "case-closed"),
          Map.entry(CaseVerb.CANCEL, "case-closed"),
          Map.entry(CaseVerb.REOPEN, "not-cancelled"));

  private static final Set<CaseVerb> REFUSED_ON_HOLD =
      Set.of(CaseVerb.HOLD, CaseVerb.TAKE_ENFORCEMENT_STEP);

  /** Those that are not spoken to one case: one is written anew, many are closed at once. */
  private static final Set<CaseVerb> OF_MANY = Set.of(CaseVerb.OPEN, CaseVerb.CLOSE);

  private static final Map<CaseVerb, BiFunction<Enrollment, EnrollmentState, Change>> SPOKEN =
      new EnumMap<>(CaseVerb.class);

  static {
    SPOKEN.put(CaseVerb.BEGIN_PREPARATION, (one, to) -> one.preparation().begin());
    SPOKEN.put(CaseVerb.HAND_IN, (one, to) -> one.preparation().handIn(to));
    SPOKEN.put(CaseVerb.ASK_FOR_INFORMATION, (one, to) -> one.preparation().askForInformation());
    SPOKEN.put(
        CaseVerb.VERIFY_REQUIREMENT,
        (one, to) -> one.preparation().verify(SampleCases.result("REQ-SUP2", Result.MET), to));
    SPOKEN.put(
        CaseVerb.MISS_DEADLINE,
        (one, to) -> one.preparation().miss(new RequirementId("REQ-SUP2"), to));
    SPOKEN.put(CaseVerb.RECOMMEND, (one, to) -> one.deciding().recommend(renewal()));
    SPOKEN.put(
        CaseVerb.REMEDIATE,
        (one, to) -> one.deciding().remediate(renewal(), List.of(new RequirementId("REQ-SUP2"))));
    SPOKEN.put(
        CaseVerb.DECIDE_EXCEPTION,
        (one, to) ->
            one.deciding()
                .decideException(
                    SampleCases.outcome(
                        to == EnrollmentState.ON_HOLD
                            ? OutcomeDecision.HOLD
                            : OutcomeDecision.RENEW,
                        Decision.EXCEPTION)));
    SPOKEN.put(
        CaseVerb.MARK_OFFICE_LATE,
        (one, to) -> one.deciding().markOfficeLate(renewal(), SampleCases.NOW));
    SPOKEN.put(CaseVerb.CLEAR_OFFICE_LATE, (one, to) -> one.deciding().clearOfficeLate());
    SPOKEN.put(
        CaseVerb.RENEW,
        (one, to) ->
            SampleCases.with(
                    one,
                    to == EnrollmentState.APPROVED
                        ? OutcomeDecision.RENEW
                        : OutcomeDecision.RENEW_WITH_NOTES)
                .deciding()
                .renew(SampleCases.NOW));
    SPOKEN.put(
        CaseVerb.NOT_RENEW,
        (one, to) ->
            SampleCases.with(one, OutcomeDecision.NOT_RENEWED)
                .deciding()
                .notRenew(SampleCases.NOW));
    SPOKEN.put(
        CaseVerb.CURE, (one, to) -> one.enforcement().cure(List.of(new RequirementId("REQ-SUP2"))));
    SPOKEN.put(CaseVerb.FAIL_CURE, (one, to) -> one.enforcement().failCure(to));
    SPOKEN.put(CaseVerb.APPEAL, (one, to) -> one.enforcement().appeal());
    SPOKEN.put(CaseVerb.TAKE_BACK_APPEAL, (one, to) -> one.enforcement().takeBackAppeal(to));
    SPOKEN.put(CaseVerb.OVERTURN, (one, to) -> one.enforcement().overturn(renewal()));
    SPOKEN.put(CaseVerb.LET_DECISION_STAND, (one, to) -> one.enforcement().letDecisionStand(to));
    SPOKEN.put(
        CaseVerb.PLAN_ENFORCEMENT_STEP, (one, to) -> one.enforcement().plan(Optional.empty()));
    SPOKEN.put(
        CaseVerb.TAKE_ENFORCEMENT_STEP,
        (one, to) ->
            one.enforcement()
                .takeStep(
                    SampleCases.step(
                        one.state().isOnTheWayToReseller() ? "RESTRICTED" : to.name(),
                        SampleCases.BASIS_DATE),
                    PartnerStatus.REVOKED));
    SPOKEN.put(
        CaseVerb.SUCCEED, (one, to) -> one.enforcement().succeed(new CaseNumber("KR-10421-2019")));
    SPOKEN.put(CaseVerb.ELECT, (one, to) -> one.leaving().electReseller(Optional.empty()));
    SPOKEN.put(
        CaseVerb.FOLLOW_ELECTION,
        (one, to) ->
            SampleCases.with(
                    one, to == EnrollmentState.EXIT_NOTICE ? Election.LEAVE : Election.MOVE)
                .leaving()
                .followElection(renewal()));
    SPOKEN.put(
        CaseVerb.TAKE_BACK_ELECTION, (one, to) -> one.leaving().takeBack(to, Optional.empty()));
    SPOKEN.put(CaseVerb.GIVE_NOTICE, (one, to) -> one.leaving().giveNotice(SampleCases.NOW));
    SPOKEN.put(
        CaseVerb.COMPLETE_TRANSITION,
        (one, to) -> one.leaving().completeTransition(SampleCases.NOW));
    SPOKEN.put(CaseVerb.EXIT, (one, to) -> one.leaving().exit(SampleCases.NOW));
    for (var step :
        List.of(
            CaseVerb.REPORT_RESELLER_ENROLLMENT,
            CaseVerb.CONFIRM_RESELLER_ENROLLMENT,
            CaseVerb.RETURN_RESELLER_ENROLLMENT,
            CaseVerb.CONFIRM_RESELLER_AGREEMENT,
            CaseVerb.CONFIRM_PROVIDER,
            CaseVerb.MOVE_CUSTOMERS)) {
      SPOKEN.put(step, (one, to) -> one.leaving().transition(step));
    }
    SPOKEN.put(
        CaseVerb.MOVE_DATES,
        (one, to) -> one.managing().moveDates(one.dates().plusDays(Set.of(), 0), "a reason"));
    SPOKEN.put(CaseVerb.HOLD, (one, to) -> one.managing().hold(Optional.empty(), "a reason"));
    SPOKEN.put(CaseVerb.RELEASE, (one, to) -> one.managing().release(to, "a reason"));
    SPOKEN.put(CaseVerb.BEGIN_ANEW, (one, to) -> one.managing().beginAnew());
    SPOKEN.put(CaseVerb.CANCEL, (one, to) -> one.managing().cancel("a reason"));
    SPOKEN.put(
        CaseVerb.REOPEN,
        (one, to) -> one.managing().reopen(to, 3, SampleCases.BASIS_DATE, "a reason"));
  }

  @ParameterizedTest
  @EnumSource(EnrollmentState.class)
  void everyVerbLeadsWhereTheTableSaysAndNowhereElse(EnrollmentState state) {
    for (var verb : spoken()) {
      var possible = CaseLifecycle.after(state, verb);
      for (var to : EnrollmentState.values()) {
        var one = sample(state, verb);
        if (possible.contains(to)) {
          assertThat(speak(verb, one, to).after().state()).as("%s %s", state, verb).isEqualTo(to);
        } else if (possible.isEmpty()) {
          assertRefused(one, verb, to);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EnrollmentState.class)
  void noFactsLeadACaseWhereTheTableDoesNot(EnrollmentState state) {
    for (var verb : spoken()) {
      var possible = CaseLifecycle.after(state, verb);
      for (var to : EnrollmentState.values()) {
        if (!possible.isEmpty()) {
          var one = sample(state, verb);
          var thrown =
              catchThrowable(() -> assertThat(speak(verb, one, to).after().state()).isIn(possible));
          assertThat(thrown == null || thrown instanceof IllegalStateException)
              .as("%s %s wanting %s: %s", state, verb, to, thrown)
              .isTrue();
        }
      }
    }
  }

  /**
   * While a manager holds it, an open state is what it goes on from, and any other ends the hold.
   */
  @ParameterizedTest
  @EnumSource(CaseVerb.class)
  void aHeldCaseKeepsItsStateWhileItIsOpen(CaseVerb verb) {
    var held = SampleCases.onHold(EnrollmentState.UNDER_REVIEW);
    for (var to : CaseLifecycle.after(EnrollmentState.ON_HOLD, verb)) {
      if (OF_MANY.contains(verb) || verb == CaseVerb.RELEASE) {
        continue;
      }
      var after = speak(verb, held, to).after();
      if (to.allowsElection()) {
        assertThat(after.state()).as("%s", verb).isEqualTo(EnrollmentState.ON_HOLD);
        assertThat(after.standing().onHold().orElseThrow().until())
            .isEqualTo(SampleCases.BASIS_DATE);
        assertThat(after.stateBeneathHold())
            .as("%s", verb)
            .isEqualTo(leavesAsItIs(verb) ? EnrollmentState.UNDER_REVIEW : to);
      } else {
        assertThat(after.state()).as("%s", verb).isEqualTo(to);
        assertThat(after.isOnHold()).as("%s", verb).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EnrollmentState.class)
  void aHoldKnowsWhatItHoldsAndIsReleasedOnce(EnrollmentState state) {
    if (CaseLifecycle.allows(state, CaseVerb.HOLD)) {
      var held = SampleCases.in(state).managing().hold(Optional.empty(), "a reason").after();
      var released = held.managing().release(held.stateBeneathHold(), "a reason").after();

      assertThat(held.standing().onHold()).contains(new ManagerHold(state, null));
      assertThat(released).isEqualTo(SampleCases.in(state));
    }
  }

  private static boolean leavesAsItIs(CaseVerb verb) {
    return CaseLifecycle.after(EnrollmentState.ON_HOLD, verb)
        .equals(Set.of(EnrollmentState.ON_HOLD));
  }

  /**
   * M2: only a case that is not renewed makes way for the next; what is undecided is in its way.
   */
  @ParameterizedTest
  @EnumSource(
      value = EnrollmentState.class,
      names = {"NOTIFIED", "IN_PREPARATION", "INFO_REQUESTED", "UNDER_REVIEW", "REMEDIATION"})
  void aCaseThatIsUndecidedIsNotSucceeded(EnrollmentState state) {
    var undecided = SampleCases.in(state);

    assertThat(
            catchThrowable(() -> undecided.enforcement().succeed(new CaseNumber("KR-10421-2019"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("undecided");
  }

  @Test
  void aCaseThatWaitsByADecisionIsNotReleased() {
    var waiting = SampleCases.in(EnrollmentState.ON_HOLD);

    assertThat(catchThrowable(() -> waiting.managing().release(EnrollmentState.UNDER_REVIEW, "x")))
        .isInstanceOf(ProblemException.class)
        .hasMessage("No manager holds this case.");
  }

  @ParameterizedTest
  @CsvSource({
    "HOLD, on-hold, The case is on hold already.",
    "TAKE_ENFORCEMENT_STEP, on-hold, No step is taken while the case is on hold.",
    "APPEAL, case-closed,"
        + " 'An appeal can be lodged once a case is not renewed, until the last step is taken.'",
    "CURE, already-submitted, What you want to hand in is not with the partner now."
  })
  void whatIsRefusedWhileACaseIsOnHoldSaysWhy(CaseVerb verb, String type, String sentence) {
    var held = SampleCases.onHold(EnrollmentState.NOT_RENEWED);

    var refused = (ProblemException) catchThrowable(() -> held.require(verb));

    assertThat(refused).hasMessage(sentence);
    assertThat(refused.type()).isEqualTo(type);
    assertThat(refused.status().value()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "NOTIFIED, BEGIN_PREPARATION, IN_PREPARATION, PREPARATION_BEGUN",
    "UNDER_REVIEW, BEGIN_PREPARATION, UNDER_REVIEW,",
    "IN_PREPARATION, HAND_IN, UNDER_REVIEW,",
    "UNDER_REVIEW, ASK_FOR_INFORMATION, INFO_REQUESTED,",
    "UNDER_REVIEW, VERIFY_REQUIREMENT, IN_PREPARATION, REQUIREMENT_DECIDED",
    "IN_PREPARATION, MISS_DEADLINE, UNDER_REVIEW, DEADLINE_MISSED",
    "UNDER_REVIEW, RECOMMEND, UNDER_REVIEW,",
    "UNDER_REVIEW, REMEDIATE, REMEDIATION, REMEDIATION_BEGUN",
    "UNDER_REVIEW, DECIDE_EXCEPTION, ON_HOLD,",
    "UNDER_REVIEW, MARK_OFFICE_LATE, UNDER_REVIEW, HELD",
    "UNDER_REVIEW, RENEW, APPROVED_WITH_NOTES, RENEWED",
    "UNDER_REVIEW, NOT_RENEW, NOT_RENEWED, NOT_RENEWED",
    "RESTRICTED, CURE, UNDER_REVIEW, CURE_HANDED_IN",
    "UNDER_REVIEW, FAIL_CURE, RESTRICTED, CURE_FAILED",
    "RESTRICTED, APPEAL, APPEALED,",
    "APPEALED, TAKE_BACK_APPEAL, RESTRICTED, APPEAL_TAKEN_BACK",
    "APPEALED, OVERTURN, UNDER_REVIEW,",
    "APPEALED, LET_DECISION_STAND, RESTRICTED,",
    "NOT_RENEWED, TAKE_ENFORCEMENT_STEP, RESTRICTED, CONSEQUENCE_TAKEN",
    "RESTRICTED, SUCCEED, SUCCEEDED, CASE_SUCCEEDED",
    "UNDER_REVIEW, ELECT, UNDER_REVIEW, RESELLER_PATH_ELECTED",
    "UNDER_REVIEW, FOLLOW_ELECTION, EXIT_NOTICE,",
    "EXIT_NOTICE, TAKE_BACK_ELECTION, RESTRICTED, ELECTION_TAKEN_BACK",
    "DUAL, TAKE_ENFORCEMENT_STEP, DUAL, CONSEQUENCE_TAKEN",
    "EXIT_NOTICE, EXIT, EXITED, PROGRAMME_LEFT",
    "AGREEMENT_PENDING, CONFIRM_RESELLER_AGREEMENT, DUAL,",
    "UNDER_REVIEW, HOLD, ON_HOLD, CASE_HELD",
    "UNDER_REVIEW, CANCEL, CANCELLED, CASE_CANCELLED",
    "CANCELLED, REOPEN, UNDER_REVIEW, CASE_REOPENED"
  })
  void whatHappenedIsToldByTheVerb(
      EnrollmentState from, CaseVerb verb, EnrollmentState to, String code) {
    var change = speak(verb, SampleCases.in(from), to);

    assertThat(change.after().state()).isEqualTo(to);
    assertThat(change.events().stream().map(event -> event.code().name()))
        .containsExactlyElementsOf(Optional.ofNullable(code).map(List::of).orElse(List.of()));
    assertThat(change.events()).allMatch(event -> event.stream().equals("KR-10421-2018"));
  }

  /** The next step belongs to the state it was planned in: a hold keeps it, all else drops it. */
  @ParameterizedTest
  @CsvSource({
    "HOLD, ON_HOLD, true",
    "ELECT, RESTRICTED, true",
    "MOVE_DATES, RESTRICTED, true",
    "APPEAL, APPEALED, false",
    "CURE, UNDER_REVIEW, false",
    "TAKE_ENFORCEMENT_STEP, SUSPENDED, false",
    "SUCCEED, SUCCEEDED, false",
    "FOLLOW_ELECTION, TRANSITION_ELECTED, false",
    "CANCEL, CANCELLED, false"
  })
  void theNextStepStaysPlannedOnlyWhereTheStateStays(
      CaseVerb verb, EnrollmentState to, boolean stays) {
    var planned =
        SampleCases.with(
            SampleCases.in(EnrollmentState.RESTRICTED),
            PartnerStatus.SUSPENDED,
            LocalDate.of(2018, 11, 14));

    assertThat(speak(verb, planned, to).after().standing().nextStep().isPresent()).isEqualTo(stays);
  }

  private static List<CaseVerb> spoken() {
    assertThat(SPOKEN.keySet()).doesNotContainAnyElementsOf(OF_MANY);
    assertThat(SPOKEN.size() + OF_MANY.size()).isEqualTo(CaseVerb.values().length);
    return List.copyOf(SPOKEN.keySet());
  }

  /** Where a case is on hold, a manager holds it only where that is what is asked about. */
  private static Enrollment sample(EnrollmentState state, CaseVerb verb) {
    if (verb == CaseVerb.SUCCEED) {
      return SampleCases.decided(
          SampleCases.with(SampleCases.in(state), OutcomeDecision.NOT_RENEWED));
    }
    return verb == CaseVerb.RELEASE && state == EnrollmentState.ON_HOLD
        ? SampleCases.onHold(EnrollmentState.UNDER_REVIEW)
        : SampleCases.in(state);
  }

  private static Change speak(CaseVerb verb, Enrollment one, EnrollmentState to) {
    return SPOKEN.get(verb).apply(one, to);
  }

  private static void assertRefused(Enrollment one, CaseVerb verb, EnrollmentState to) {
    var thrown = catchThrowable(() -> speak(verb, one, to));
    if (REFUSED_WITH.containsKey(verb)) {
      assertThat(thrown).as("%s %s", one.state(), verb).isInstanceOf(ProblemException.class);
      assertThat(((ProblemException) thrown).type())
          .as("%s %s", one.state(), verb)
          .isEqualTo(
              one.state() == EnrollmentState.ON_HOLD && REFUSED_ON_HOLD.contains(verb)
                  ? "on-hold"
                  : REFUSED_WITH.get(verb));
    } else {
      assertThat(thrown).as("%s %s", one.state(), verb).isInstanceOf(IllegalStateException.class);
    }
  }

  private static Outcome renewal() {
    return SampleCases.outcome(OutcomeDecision.RENEW, "rule_outcome_1");
  }
}
