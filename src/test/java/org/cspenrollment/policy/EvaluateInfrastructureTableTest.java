package org.cspenrollment.policy;

import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3c: billing and provisioning, for REQ-INF and REQ-AR. */
class EvaluateInfrastructureTableTest extends TableTest {

  EvaluateInfrastructureTableTest() {
    super("evaluate-infrastructure");
  }

  @ParameterizedTest(name = "billing {0}, provisioning {1}: {2} {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "true, true, MET, INF_OK",
        "true, false, NOT_MET, INF_PROVISIONING_MISSING",
        "false, true, NOT_MET, INF_BILLING_MISSING",
        "false, false, NOT_MET, INF_BOTH",
        "-, true, PENDING, INF_UNANSWERED",
        "-, false, PENDING, INF_UNANSWERED",
        "true, -, PENDING, INF_UNANSWERED",
        "false, -, PENDING, INF_UNANSWERED",
        "-, -, PENDING, INF_UNANSWERED",
      })
  void bothAreRequired(Boolean billing, Boolean provisioning, Result result, String code) {
    var facts = Facts.none().withInfrastructure(new Infrastructure(billing, provisioning));

    assertResult(rules.result("REQ-INF", CaseType.RENEWAL, "2018-10-15", facts), result, code);
    assertResult(rules.result("REQ-AR", CaseType.NEW, "2021-06-01", facts), result, code);
  }

  @Test
  void withoutAnAnswerItIsOpen() {
    assertResult(
        rules.result("REQ-INF", CaseType.RENEWAL, "2018-10-15", Facts.none()),
        Result.PENDING,
        "INF_UNANSWERED");
  }
}
