package org.cspenrollment.enrollment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cspenrollment.GoldenFile;
import org.cspenrollment.enrollment.CaseLifecyclePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the table of the life of a case against the programme and against the diagrams. */
class CaseLifecycleTest {

  private static final Pattern END_EVENT = Pattern.compile("<bpmn:endEvent id=\"([^\"]+)\"");

  /**
   * The states of the programme (domain 7.3) and ours. The steps of a review are states of its
   * requirements and tasks here, not of the case; what an appeal is decided to be is kept with it.
   */
  private static final Map<String, EnrollmentState> NAMED_OTHERWISE =
      Map.of(
          "SUBMITTED", EnrollmentState.UNDER_REVIEW,
          "COMPLETENESS_CHECK", EnrollmentState.UNDER_REVIEW,
          "RECOMMENDED", EnrollmentState.UNDER_REVIEW,
          "ESCALATED", EnrollmentState.UNDER_REVIEW,
          "DECISION_STANDS", EnrollmentState.NOT_RENEWED,
          "OVERTURNED", EnrollmentState.UNDER_REVIEW);

  /** Where the case is once a process has come to this end; nothing for one beside the case. */
  private static final Map<String, Map<String, Set<EnrollmentState>>> ENDS =
      Map.of(
          "annual-enrollment",
          Map.of(
              "event_partnerRenewed",
              EnumSet.of(EnrollmentState.APPROVED, EnrollmentState.APPROVED_WITH_NOTES),
              "event_partnerNotRenewed",
              EnumSet.of(EnrollmentState.REVOKED),
              "event_wayOutTaken",
              EnumSet.of(EnrollmentState.TRANSITION_COMPLETE, EnrollmentState.EXITED)),
          "consequence-ladder",
          Map.of("event_partnerRevoked", EnumSet.of(EnrollmentState.REVOKED)),
          "way-out",
          Map.of(
              "event_noStepLeft", EnumSet.noneOf(EnrollmentState.class),
              "event_lateStepFollowed", EnumSet.noneOf(EnrollmentState.class),
              "event_nothingLate", EnumSet.noneOf(EnrollmentState.class),
              "event_movedToReseller", EnumSet.of(EnrollmentState.TRANSITION_COMPLETE),
              "event_leftProgramme", EnumSet.of(EnrollmentState.EXITED)),
          "reseller-transition",
          Map.of("event_transitionCompleted", EnumSet.of(EnrollmentState.TRANSITION_COMPLETE)));

  @Test
  void thePictureShowsTheTable() {
    new GoldenFile(Path.of("src/docs/case-lifecycle.md")).holds(CaseLifecyclePicture.drawn());
  }

  @Test
  void everyStateCanBeReached() {
    var reached = EnumSet.of(EnrollmentState.SCHEDULED);
    var open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (var next : following(open.pop())) {
        if (reached.add(next)) {
          open.push(next);
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(EnrollmentState.values());
  }

  /** Thousands of cases are closed by one statement, with these as its parameters. */
  @Test
  void whatIsClosedOnADayIsWhatWasApproved() {
    assertThat(CaseLifecycle.from(CaseVerb.CLOSE))
        .containsExactlyInAnyOrder(EnrollmentState.APPROVED, EnrollmentState.APPROVED_WITH_NOTES);
    assertThat(CaseLifecycle.onlyTarget(CaseVerb.CLOSE)).isEqualTo(EnrollmentState.CLOSED);
    assertThat(CaseLifecycle.onlyTarget(CaseVerb.OPEN)).isEqualTo(EnrollmentState.NOTIFIED);
  }

  @ParameterizedTest
  @EnumSource(EnrollmentState.class)
  void aCaseThatHasEndedGoesNowhereUnlessItIsOpenedAgain(EnrollmentState state) {
    assertThat(following(state).isEmpty())
        .isEqualTo(state.isEnded() && !CaseLifecycle.allows(state, CaseVerb.REOPEN));
  }

  @ParameterizedTest
  @EnumSource(EnrollmentState.class)
  void whatMayBeHeldMayBeReleasedToTheSameState(EnrollmentState state) {
    assertThat(CaseLifecycle.after(EnrollmentState.ON_HOLD, CaseVerb.RELEASE).contains(state))
        .isEqualTo(CaseLifecycle.allows(state, CaseVerb.HOLD));
  }

  @ParameterizedTest
  @CsvSource({
    "SCHEDULED, NOTIFIED",
    "NOTIFIED, IN_PREPARATION",
    "IN_PREPARATION, SUBMITTED",
    "SUBMITTED, COMPLETENESS_CHECK",
    "COMPLETENESS_CHECK, INFO_REQUESTED",
    "INFO_REQUESTED, COMPLETENESS_CHECK",
    "COMPLETENESS_CHECK, UNDER_REVIEW",
    "INFO_REQUESTED, UNDER_REVIEW",
    "UNDER_REVIEW, INFO_REQUESTED",
    "UNDER_REVIEW, RECOMMENDED",
    "RECOMMENDED, APPROVED",
    "RECOMMENDED, APPROVED_WITH_NOTES",
    "RECOMMENDED, NOT_RENEWED",
    "RECOMMENDED, REMEDIATION",
    "RECOMMENDED, ESCALATED",
    "REMEDIATION, COMPLETENESS_CHECK",
    "NOT_RENEWED, RESTRICTED",
    "RESTRICTED, SUSPENDED",
    "SUSPENDED, REVOKED",
    "NOT_RENEWED, APPEALED",
    "RESTRICTED, APPEALED",
    "SUSPENDED, APPEALED",
    "APPEALED, DECISION_STANDS",
    "APPEALED, OVERTURNED",
    "OVERTURNED, APPROVED",
    "TRANSITION_ELECTED, RESELLER_ENROLLING",
    "RESELLER_ENROLLING, AGREEMENT_PENDING",
    "AGREEMENT_PENDING, DUAL",
    "DUAL, PROVIDER_LINKED",
    "PROVIDER_LINKED, CUSTOMERS_MOVING",
    "CUSTOMERS_MOVING, TRANSITION_COMPLETE",
    "EXIT_NOTICE, EXITED",
    "APPROVED, CLOSED",
    "APPROVED_WITH_NOTES, CLOSED"
  })
  void aCaseGoesTheWayOfTheProgramme(String from, String to) {
    var before = ours(from);
    assertThat(before == ours(to) || following(before).contains(ours(to))).isTrue();
  }

  /** Until it is decided, and while it is not renewed, a partner can move or leave. */
  @ParameterizedTest
  @EnumSource(
      value = EnrollmentState.class,
      names = {
        "NOTIFIED",
        "IN_PREPARATION",
        "INFO_REQUESTED",
        "UNDER_REVIEW",
        "REMEDIATION",
        "ON_HOLD",
        "NOT_RENEWED",
        "RESTRICTED",
        "SUSPENDED",
        "APPEALED"
      })
  void fromAnyOpenStateAPartnerCanGoAnotherWay(EnrollmentState open) {
    assertThat(open.allowsElection()).isTrue();
    assertThat(following(open))
        .contains(EnrollmentState.TRANSITION_ELECTED, EnrollmentState.EXIT_NOTICE);
    assertThat(CaseLifecycle.from(CaseVerb.ELECT)).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({"annual-enrollment", "consequence-ladder", "way-out", "reseller-transition"})
  void everyEndOfADiagramIsAnEndOfTheCase(String process) throws IOException {
    var model = Files.readString(Path.of("processes", process + ".bpmn"));
    var drawn =
        END_EVENT.matcher(model).results().map(found -> found.group(1)).collect(Collectors.toSet());

    assertThat(ENDS.get(process).keySet()).isEqualTo(drawn);
    assertThat(ENDS.get(process).values())
        .allSatisfy(
            states ->
                assertThat(states)
                    .allMatch(
                        state -> state.isEnded() || CaseLifecycle.allows(state, CaseVerb.CLOSE)));
  }

  @Test
  void everyEndOfTheCaseIsThatOfADiagramOrOfTheClockOrComesFromOutside() {
    var drawn =
        ENDS.values().stream()
            .flatMap(ends -> ends.values().stream())
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(EnrollmentState.class)));

    assertThat(Arrays.stream(EnrollmentState.values()).filter(EnrollmentState::isEnded))
        .allMatch(
            state ->
                drawn.contains(state)
                    || state == CaseLifecycle.onlyTarget(CaseVerb.CLOSE)
                    || state == CaseLifecycle.onlyTarget(CaseVerb.SUCCEED)
                    || state == CaseLifecycle.onlyTarget(CaseVerb.CANCEL));
  }

  private static EnrollmentState ours(String name) {
    return NAMED_OTHERWISE.containsKey(name)
        ? NAMED_OTHERWISE.get(name)
        : EnrollmentState.valueOf(name);
  }

  private static Set<EnrollmentState> following(EnrollmentState state) {
    var following = EnumSet.noneOf(EnrollmentState.class);
    for (var verb : CaseVerb.values()) {
      following.addAll(CaseLifecycle.after(state, verb));
    }
    following.remove(state);
    return following;
  }
}
