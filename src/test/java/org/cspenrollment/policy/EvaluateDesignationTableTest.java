package org.cspenrollment.policy;

import org.cspenrollment.policy.facts.CapabilityFacts;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Security;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3h: the Solutions Partner designation. */
class EvaluateDesignationTableTest extends TableTest {

  EvaluateDesignationTableTest() {
    super("evaluate-designation");
  }

  @ParameterizedTest(name = "{0} active, {1} expired, renewal pending {2}: {3} {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "1, 0, false, MET, SPD_OK",
        "1, 1, true, MET, SPD_OK",
        "0, 0, true, REVIEW, SPD_RENEWAL_PENDING",
        "0, 1, true, REVIEW, SPD_RENEWAL_PENDING",
        "-, 0, true, REVIEW, SPD_RENEWAL_PENDING",
        "-, 1, false, PENDING, SPD_UNKNOWN",
        "-, -, -, PENDING, SPD_UNKNOWN",
        "0, 1, false, NOT_MET, SPD_EXPIRED",
        "0, 0, false, NOT_MET, SPD_NONE",
        "0, -, -, NOT_MET, SPD_NONE",
      })
  void oneActiveDesignationIsEnough(
      Integer active, Integer expired, Boolean pending, Result result, String code) {
    assertResult(
        rules.result(
            "REQ-SPD",
            CaseType.RENEWAL,
            "2026-03-31",
            Facts.none()
                .with(new CapabilityFacts(Security.UNKNOWN, active, expired, pending, null))),
        result,
        code);
  }
}
