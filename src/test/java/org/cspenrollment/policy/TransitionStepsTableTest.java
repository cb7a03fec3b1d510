package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.policy.schedule.TransitionRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    assertThat(step("PROFILE").period()).isNull();
    assertThat(step("TRANSFER").sentence().en()).contains("at most 25 subscriptions");
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
