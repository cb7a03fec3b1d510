package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cspenrollment.policy.facts.BusinessFacts;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Revenue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3e: time as an indirect reseller. */
class EvaluateTenureTableTest extends TableTest {

  EvaluateTenureTableTest() {
    super("evaluate-tenure");
  }

  @ParameterizedTest(name = "{0} months, since {1}, on {2}: {3} {4}, from {5}")
  @CsvSource(
      nullValues = "-",
      value = {
        "12, -, 2021-06-01, MET, TEN_OK, -",
        "12, 2021-05-01, 2021-06-01, MET, TEN_OK, -",
        "11, -, 2021-06-01, NOT_MET, TEN_SHORT, -",
        "11, 2020-07-01, 2021-06-01, NOT_MET, TEN_SHORT, 2021-07-01",
        "0, 2021-05-15, 2021-06-01, NOT_MET, TEN_SHORT, 2022-05-15",
        "0, -, 2021-06-01, NOT_MET, TEN_START_INDIRECT, 2022-06-01",
        "-, 2020-06-01, 2021-06-01, MET, TEN_OK, -",
        "-, 2020-06-02, 2021-06-01, NOT_MET, TEN_SHORT, 2021-06-02",
        "-, 2024-02-29, 2025-02-28, MET, TEN_OK, -",
        "-, 2024-02-29, 2025-02-27, NOT_MET, TEN_SHORT, 2025-02-28",
        "0, -, 2024-02-29, NOT_MET, TEN_START_INDIRECT, 2025-02-28",
        "-, -, 2021-06-01, PENDING, TEN_UNKNOWN, -",
      })
  void twelveFullMonthsAreRequired(
      Integer months, LocalDate since, String basis, Result result, String code, LocalDate from) {
    var actual =
        rules.result(
            "REQ-TEN",
            CaseType.NEW,
            basis,
            Facts.none().with(new BusinessFacts(Revenue.UNKNOWN, null, months, since)));

    assertResult(actual, result, code);
    assertThat(actual.earliestDate()).isEqualTo(from);
  }
}
