package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspenrollment.policy.schedule.CaseLimitRules;
import org.cspenrollment.policy.schedule.CaseLimits;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.junit.jupiter.api.Test;

/** Limits for taking back, opening again, opening late and writing. */
class CaseLimitsTableTest extends TableTest {

  private final CaseLimitRules limits = new CaseLimitRules(rules.tables);

  CaseLimitsTableTest() {
    super("case-limits");
  }

  @Test
  void theLimitsAreThoseOfThisRelease() {
    assertThat(limits.of(rules.pinned)).isEqualTo(new CaseLimits(30, 24, 60, 90, 10));
  }

  /** A case that opens late has the days of a whole window. */
  @Test
  void aLateCaseHasAsManyDaysAsAWholeWindow() {
    var constants = rules.policy.constants(rules.pinned);
    var late = limits.of(rules.pinned);

    assertThat(late.lateDecisionDays()).isEqualTo(constants.windowOpensDaysBefore());
    assertThat(late.lateEvidenceDays())
        .isEqualTo(constants.windowOpensDaysBefore() - constants.evidenceDueDaysBefore());
  }

  @Test
  void aCaseThatWasOpenedBeforeThereWereLimitsGoesByThoseInForce() {
    assertThat(limits.of(new PinnedTableVersions(List.of()))).isEqualTo(limits.of(rules.pinned));
  }
}
