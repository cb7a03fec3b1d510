package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableVersion;
import org.junit.jupiter.api.Test;

/** Dates, periods and switches. */
class PolicyConstantsTableTest extends TableTest {

  PolicyConstantsTableTest() {
    super("policy-constants");
  }

  @Test
  void theConstantsAreThoseOfThisRelease() {
    assertThat(rules.policy.constants(rules.pinned))
        .isEqualTo(
            new PolicyConstants(
                30,
                90,
                5,
                10,
                10,
                5,
                31,
                12,
                LocalDate.parse("2019-03-01"),
                LocalDate.parse("2023-07-18"),
                LocalDate.parse("2026-12-14"),
                false,
                25,
                30,
                5,
                12));
  }

  @Test
  void aTableThatIsNotTheOnePinnedIsNotEvaluated() {
    var other =
        new PinnedTableVersions(
            List.of(new TableVersion("policy-constants", 2, new ContentHash("0".repeat(64)))));

    assertThatIllegalStateException()
        .isThrownBy(() -> rules.policy.constants(other))
        .withMessageContaining("policy-constants");
  }
}
