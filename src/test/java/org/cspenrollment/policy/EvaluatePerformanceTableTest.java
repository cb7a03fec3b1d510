package org.cspenrollment.policy;

import java.math.BigDecimal;
import org.cspenrollment.policy.facts.BusinessFacts;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Revenue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Growth is recorded; there is no bar. */
class EvaluatePerformanceTableTest extends TableTest {

  EvaluatePerformanceTableTest() {
    super("evaluate-performance");
  }

  @ParameterizedTest(name = "{0} %: {1} {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-12, MET, PERF_RECORDED",
        "0, MET, PERF_RECORDED",
        "7.5, MET, PERF_RECORDED",
        "-, PENDING, PERF_UNKNOWN",
      })
  void anyFigureWillDo(BigDecimal growth, Result result, String code) {
    assertResult(
        rules.result(
            "REQ-PERF",
            CaseType.RENEWAL,
            "2018-10-15",
            Facts.none().with(new BusinessFacts(Revenue.UNKNOWN, growth, null, null))),
        result,
        code);
  }
}
