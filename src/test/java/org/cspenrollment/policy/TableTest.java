package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The edges of one table file. The class has to make every rule of the file fire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TableTest {

  final TestPolicy rules = new TestPolicy();
  private final String table;

  TableTest(String table) {
    this.table = table;
  }

  @AfterAll
  void everyRuleWasHit() {
    assertThat(rules.neverFired(table)).as("rules of %s no test hits", table).isEmpty();
  }

  static void assertResult(RequirementResult actual, Result result, String reasonCode) {
    assertThat(actual.result()).isEqualTo(result);
    assertThat(actual.reasonCode()).isEqualTo(reasonCode);
  }
}
