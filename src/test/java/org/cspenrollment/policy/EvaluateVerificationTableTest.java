package org.cspenrollment.policy;

import org.cspenrollment.partner.Verification;
import org.cspenrollment.policy.facts.Agreements;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.RegistryFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3i: business verification. */
class EvaluateVerificationTableTest extends TableTest {

  EvaluateVerificationTableTest() {
    super("evaluate-verification");
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "AUTHORIZED, MET, VET_OK",
        "PENDING, PENDING, VET_PENDING",
        "REJECTED, NOT_MET, VET_REJECTED",
        "-, PENDING, VET_UNKNOWN",
      })
  void theStateDecides(Verification verification, Result result, String code) {
    assertResult(
        rules.result(
            "REQ-VET",
            CaseType.NEW,
            "2024-06-01",
            Facts.none()
                .with(new RegistryFacts(verification, Agreements.UNKNOWN, null, null, null, null))),
        result,
        code);
  }
}
