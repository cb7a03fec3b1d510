package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.policy.enforcement.EnforcementStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** D5: what happens after a missed renewal, and when. */
class EnforcementStatusTableTest extends TableTest {

  EnforcementStatusTableTest() {
    super("enforcement-status");
  }

  @ParameterizedTest
  @CsvSource({
    "E0, -1, ACTIVE",
    "E0, 0, ACTIVE",
    "E0, 400, ACTIVE",
    "E1, -1, ACTIVE",
    "E1, 0, RESTRICTED",
    "E1, 60, RESTRICTED",
    "E1, 4000, RESTRICTED",
    "E2, 0, RESTRICTED",
    "E3, 0, RESTRICTED",
    "E3, 59, RESTRICTED",
    "E4, -1, ACTIVE",
    "E4, 0, RESTRICTED",
    "E4, 29, RESTRICTED",
    "E4, 30, SUSPENDED",
    "E4, 59, SUSPENDED",
    "E4, 60, REVOKED",
    "E4, 4000, REVOKED",
    "E5, -1, ACTIVE",
    "E5, 0, RESTRICTED",
    "E5, 29, RESTRICTED",
    "E5, 30, SUSPENDED",
    "E5, 59, SUSPENDED",
    "E5, 60, REVOKED",
  })
  void aStatusFallsDueOnItsDay(String edition, int day, String status) {
    var fired = rules.fire("enforcement-status", Map.of("edition", edition, "daysSinceT0", day));

    assertThat(fired).extracting(rule -> rule.string("status")).containsExactly(status);
  }

  @Test
  void fromFy26TheLadderHasThreeSteps() {
    for (var edition : List.of(Edition.E4, Edition.E5)) {
      assertThat(ladder(edition, "2026-01-31"))
          .extracting(
              EnforcementStep::status, step -> step.fallsDue().toString(), EnforcementStep::ruleId)
          .containsExactly(
              tuple("RESTRICTED", "2026-01-31", "rule_restrictedForThirtyDays"),
              tuple("SUSPENDED", "2026-03-02", "rule_suspendedForThirtyDays"),
              tuple("REVOKED", "2026-04-01", "rule_revokedForGood"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"E1", "E2", "E3"})
  void beforeThatARestrictionHasNoEnd(Edition edition) {
    assertThat(ladder(edition, "2021-02-10"))
        .extracting(EnforcementStep::status, step -> step.fallsDue().toString())
        .containsExactly(tuple("RESTRICTED", "2021-02-10"));
  }

  @ParameterizedTest
  @CsvSource({
    "2018-09-01, 2019-03-01",
    "2019-02-28, 2019-03-01",
    "2019-03-01, 2019-03-01",
    "2019-03-02, 2019-03-02"
  })
  void noRestrictionTakesEffectBeforeMarch2019(String t0, LocalDate due) {
    var step = ladder(Edition.E1, t0).get(0);

    assertThat(step.fallsDue()).isEqualTo(due);
    assertThat(step.sentence().en()).contains(due.toString());
    assertThat(step.sentence().ko()).contains(due.toString());
  }

  @Test
  void whereNothingIsCheckedThereIsNoLadder() {
    assertThat(ladder(Edition.E0, "2017-05-05")).isEmpty();
  }

  private List<EnforcementStep> ladder(Edition edition, String t0) {
    return rules.enforcement.ladder(edition, LocalDate.parse(t0), rules.pinned);
  }
}
