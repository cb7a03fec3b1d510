package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.cspenrollment.partner.Credit;
import org.cspenrollment.policy.facts.Agreements;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.RegistryFacts;
import org.cspenrollment.policy.facts.SupportFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3k: requirements of one fact. */
class EvaluateFactTableTest extends TableTest {

  EvaluateFactTableTest() {
    super("evaluate-fact");
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "MPN, true, MET, MPN_OK",
        "MPN, false, NOT_MET, MPN_MISSING",
        "MPN, -, PENDING, MPN_UNKNOWN",
        "END, true, MET, END_OK",
        "END, false, NOT_MET, END_MISSING",
        "END, -, PENDING, END_UNKNOWN",
        "SUP1, true, MET, SUP1_OK",
        "SUP1, false, NOT_MET, SUP1_MISSING",
        "SUP1, -, PENDING, SUP1_UNKNOWN",
        "QST, true, MET, QST_OK",
        "QST, false, NOT_MET, QST_MISSING",
        "QST, -, PENDING, QST_UNKNOWN",
        "AGR, true, MET, AGR_OK",
        "AGR, false, NOT_MET, AGR_MISSING",
        "AGR, -, PENDING, AGR_UNKNOWN",
      })
  void theFactDecides(String requirement, Boolean fact, Result result, String code) {
    var facts =
        Facts.none()
            .with(
                new RegistryFacts(null, new Agreements(fact, null, null), fact, fact, fact, fact));

    for (var basis : List.of("2019-06-01", "2021-06-01")) {
      assertResult(rules.result("REQ-" + requirement, CaseType.NEW, basis, facts), result, code);
    }
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "PASSED, MET, CRD_OK",
        "FAILED, NOT_MET, CRD_MISSING",
        "PENDING, PENDING, CRD_UNKNOWN",
        "-, PENDING, CRD_UNKNOWN",
      })
  void creditHasToBePassed(Credit credit, Result result, String code) {
    assertResult(
        rules.result(
            "REQ-CRD",
            CaseType.NEW,
            "2021-06-01",
            Facts.none().with(new SupportFacts(null, credit, null))),
        result,
        code);
  }

  @ParameterizedTest(name = "agreement {0} on {1}: {2} {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 2018-10-15, MET, AGR_OK",
        "-, 2020-12-31, MET, AGR_OK",
        "false, 2018-10-15, NOT_MET, AGR_MISSING",
        "-, 2021-01-01, PENDING, AGR_UNKNOWN",
        "-, 2026-10-31, PENDING, AGR_UNKNOWN",
      })
  void renewalsOfE1CountAsAcceptedUnlessRecordedOtherwise(
      Boolean agreement, String basis, Result result, String code) {
    var facts =
        Facts.none()
            .with(
                new RegistryFacts(
                    null, new Agreements(agreement, null, null), null, null, null, null));

    assertResult(rules.result("REQ-AGR", CaseType.RENEWAL, basis, facts), result, code);
  }

  @ParameterizedTest(name = "a new requirement, {0}: {1} {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "true, MET, FACT_OK",
        "false, NOT_MET, FACT_MISSING",
        "-, PENDING, FACT_UNKNOWN",
      })
  void aRequirementAddedLaterNeedsNoRowHere(Boolean fact, Result result, String code) {
    var variables = new HashMap<String, Object>();
    variables.put("reqId", "REQ-INS");
    variables.put("fact", fact);
    variables.put("edition", "E5");
    variables.put("caseType", "RENEWAL");

    var rule = rules.fire("evaluate-fact", variables).get(0);

    assertThat(rule.string("result")).isEqualTo(result.name());
    assertThat(rule.string("reasonCode")).isEqualTo(code);
  }
}
