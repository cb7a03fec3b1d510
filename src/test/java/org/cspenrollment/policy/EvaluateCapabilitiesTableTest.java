package org.cspenrollment.policy;

import java.time.LocalDate;
import org.cspenrollment.partner.Assessment;
import org.cspenrollment.policy.facts.CapabilityFacts;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3f: the assessment of capabilities. */
class EvaluateCapabilitiesTableTest extends TableTest {

  EvaluateCapabilitiesTableTest() {
    super("evaluate-capabilities");
  }

  @ParameterizedTest(name = "{0} of {1} on {2}: {3} {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "PASS, 2025-01-31, 2026-01-31, MET, CAP_OK",
        "PASS, 2025-01-30, 2026-01-31, NOT_MET, CAP_STALE",
        "PASS, 2026-02-10, 2026-01-31, MET, CAP_OK",
        "PASS, 2024-02-29, 2025-02-28, MET, CAP_OK",
        "PASS, 2024-02-29, 2025-03-01, NOT_MET, CAP_STALE",
        "PASS, -, 2026-01-31, PENDING, CAP_UNKNOWN",
        "FAIL, 2025-12-01, 2026-01-31, NOT_MET, CAP_FAILED",
        "FAIL, -, 2026-01-31, NOT_MET, CAP_FAILED",
        "SCHEDULED, -, 2026-01-31, PENDING, CAP_SCHEDULED",
        "-, 2025-12-01, 2026-01-31, NOT_MET, CAP_NONE",
      })
  void aPassIsGoodForTwelveMonths(
      Assessment.Result passed, LocalDate date, String basis, Result result, String code) {
    assertResult(
        rules.result(
            "REQ-CAP",
            CaseType.RENEWAL,
            basis,
            Facts.none()
                .with(
                    new CapabilityFacts(
                        Security.UNKNOWN, null, null, null, new Assessment(passed, date)))),
        result,
        code);
  }

  @Test
  void withoutAnAssessmentThereIsNone() {
    assertResult(
        rules.result("REQ-CAP", CaseType.RENEWAL, "2024-06-01", Facts.none()),
        Result.NOT_MET,
        "CAP_NONE");
  }
}
