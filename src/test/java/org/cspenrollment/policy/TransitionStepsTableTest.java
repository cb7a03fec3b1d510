package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.policy.schedule.TransitionRule;
import org.cspenrollment.policy.schedule.TransitionSteps;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps to indirect reseller, by edition. */
class TransitionStepsTableTest extends TableTest {

  private static final List<String> SINCE_2018 =
      List.of(
          "PROFILE",
          "ENROLLMENT",
          "APPROVAL",
          "AGREEMENT",
          "PROVIDER",
          "CONSENT",
          "CUSTOMER_AGREEMENT",
          "TRANSFER",
          "INCENTIVES");

  TransitionStepsTableTest() {
    super("transition-steps");
  }

  @ParameterizedTest
  @EnumSource(
      value = Edition.class,
      names = {"E1", "E2", "E3"})
  void beforeE4NothingComesBeforeTheProfile(Edition edition) {
    assertThat(rules.transition.of(edition, rules.pinned))
        .extracting(TransitionRule::step)
        .containsExactlyElementsOf(SINCE_2018);
  }

  @ParameterizedTest
  @EnumSource(
      value = Edition.class,
      names = {"E4", "E5"})
  void fromE4TheTenantIsRestrictedFirst(Edition edition) {
    var steps = rules.transition.of(edition, rules.pinned);

    assertThat(steps.get(0).step()).isEqualTo("RESTRICTION");
    assertThat(steps.get(0).actor()).isEqualTo("OFFICE");
    assertThat(steps).hasSize(SINCE_2018.size() + 1);
    assertThat(steps).extracting(TransitionRule::position).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theApprovalIsDueInTheWorkingDaysOfThePolicyConstants() {
    var approval = step("APPROVAL");

    assertThat(approval.period()).isEqualTo(5);
    assertThat(approval.workingDays()).isTrue();
    assertThat(approval.sentence().en()).contains("within 5 working days");
    assertThat(approval.sentence().ko()).contains("5일 이내");
  }

  @Test
  void theIncentivesInvitationIsAcceptedWithinThirtyDays() {
    assertThat(step("INCENTIVES").period()).isEqualTo(30);
    assertThat(step("INCENTIVES").workingDays()).isFalse();
    assertThat(step("INCENTIVES").after()).isEqualTo("TRANSFER");
    assertThat(step("INCENTIVES").actor()).isEqualTo("PARTNER");
    assertThat(step("INCENTIVES").dated()).isTrue();
    assertThat(step("TRANSFER").sentence().en()).contains("at most 25 subscriptions");
  }

  @ParameterizedTest
  @EnumSource(value = Edition.class)
  void nobodyIsWithoutADay(Edition edition) {
    var steps = rules.transition.of(edition, rules.pinned);
    var done = new TreeSet<>(Set.of("ELECTION"));

    for (var step : steps) {
      assertThat(step.period()).as(step.step()).isPositive();
      assertThat(done).as(step.step()).contains(step.after());
      done.add(step.step());
    }
  }

  @ParameterizedTest(name = "{0}: {1} {2} after {3}, confirmed within {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "RESTRICTION, 5, true, ELECTION, -",
        "PROFILE, 5, true, RESTRICTION, -",
        "ENROLLMENT, 10, true, RESTRICTION, -",
        "APPROVAL, 5, true, ENROLLMENT, -",
        "AGREEMENT, 5, true, APPROVAL, 5",
        "PROVIDER, 10, true, AGREEMENT, 5",
        "CONSENT, 30, false, PROVIDER, -",
        "CUSTOMER_AGREEMENT, 30, false, PROVIDER, -",
        "TRANSFER, 60, false, PROVIDER, -",
        "INCENTIVES, 30, false, TRANSFER, -",
      })
  void theStepsOfE4AreDue(
      String code, int period, boolean workingDays, String after, Integer confirm) {
    assertThat(step(code).period()).isEqualTo(period);
    assertThat(step(code).workingDays()).isEqualTo(workingDays);
    assertThat(step(code).after()).isEqualTo(after);
    assertThat(step(code).confirmWorkingDays()).isEqualTo(confirm);
  }

  @Test
  void beforeE4TheWayBeginsWithTheElection() {
    assertThat(rules.transition.of(Edition.E1, rules.pinned))
        .filteredOn(step -> step.after().equals("ELECTION"))
        .extracting(TransitionRule::step)
        .containsExactly("PROFILE", "ENROLLMENT");
  }

  @Test
  void whatOthersAcceptIsEnteredWithItsDay() {
    assertThat(rules.transition.of(Edition.E4, rules.pinned))
        .filteredOn(TransitionRule::dated)
        .extracting(TransitionRule::step)
        .containsExactly("ENROLLMENT", "AGREEMENT", "PROVIDER", "TRANSFER", "INCENTIVES");
  }

  /**
   * The first version of the table had no day for the profile and said nothing of what opens it.
   */
  @Test
  void aCaseThatPinsAVersionWithoutPeriodsHasThemAllTheSame() {
    var old =
        OlderTable.of(
            "transition-steps",
            text -> text.replaceAll("(_(period|after)\">\\s*<text>)[^<]*", "$1"));
    var steps = new TransitionSteps(rules.policy, old.tables()).of(Edition.E4, old.pinned());

    assertThat(steps)
        .extracting(TransitionRule::period)
        .containsExactly(5, 5, 10, 5, 5, 10, 30, 30, 60, 30);
    assertThat(steps).extracting(TransitionRule::tableVersion).containsOnly(1);
  }

  @Test
  void aCaseThatWasOpenedBeforeTheTableExistedGetsTheVersionInForce() {
    var older =
        new PinnedTableVersions(
            rules.pinned.tables().stream()
                .filter(table -> !table.table().equals("transition-steps"))
                .toList());

    assertThat(rules.transition.of(Edition.E4, older))
        .isEqualTo(rules.transition.of(Edition.E4, rules.pinned));
  }

  private TransitionRule step(String code) {
    return rules.transition.of(Edition.E4, rules.pinned).stream()
        .filter(step -> step.step().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
