package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.policy.schedule.RetentionRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long evidence and record are kept. */
class RetentionPolicyTableTest extends TableTest {

  private final RetentionRules retention = new RetentionRules(rules.tables);

  RetentionPolicyTableTest() {
    super("retention-policy");
  }

  @ParameterizedTest
  @CsvSource({
    "EVIDENCE, CLOSED, 7, rule_evidence",
    "EVIDENCE, REVOKED, 10, rule_evidenceOfRevoked",
    "EVIDENCE, CANCELLED, 3, rule_evidenceOfCancelled",
    "AUDIT, CLOSED, 10, rule_audit",
    "AUDIT, CANCELLED, 10, rule_audit"
  })
  void keeps(RetentionRules.Kind kind, String state, int years, String rule) {
    var found = retention.of(kind, state);

    assertThat(found.years()).isEqualTo(years);
    assertThat(found.ruleId()).isEqualTo(rule);
    assertThat(found.sentence().ko()).contains("%d년간".formatted(years));
  }

  /** The record tells what evidence there was, so it is never gone before it. */
  @Test
  void theRecordIsKeptAtLeastAsLongAsTheEvidence() {
    assertThat(Arrays.stream(EnrollmentState.values()).filter(EnrollmentState::isEnded))
        .isNotEmpty()
        .allSatisfy(
            state ->
                assertThat(retention.of(RetentionRules.Kind.AUDIT, state.name()).years())
                    .isGreaterThanOrEqualTo(
                        retention.of(RetentionRules.Kind.EVIDENCE, state.name()).years()));
  }
}
