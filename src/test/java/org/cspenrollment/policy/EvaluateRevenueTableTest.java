package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.policy.facts.BusinessFacts;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Revenue;
import org.cspenrollment.policy.facts.Waiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3d: revenue, to the cent. */
class EvaluateRevenueTableTest extends TableTest {

  EvaluateRevenueTableTest() {
    super("evaluate-revenue");
  }

  @ParameterizedTest(name = "on {0} {1} cents: {2} {3}")
  @CsvSource({
    "2021-06-01, 30000000, MET, REV_300K",
    "2021-06-01, 29999999, NOT_MET, REV_NEAR_300K",
    "2021-06-01, 27000000, NOT_MET, REV_NEAR_300K",
    "2021-06-01, 26999999, NOT_MET, REV_300K_SHORT",
    "2021-06-01, 0, NOT_MET, REV_300K_SHORT",
    "2024-06-01, 30000000, MET, REV_300K",
    "2024-06-01, 29999999, NOT_MET, REV_NEAR_300K",
    "2024-06-01, 26999999, NOT_MET, REV_300K_SHORT",
    "2025-10-31, 100000000, MET, REV_1M",
    "2025-10-31, 99999999, NOT_MET, REV_NEAR_1M",
    "2025-10-31, 90000000, NOT_MET, REV_NEAR_1M",
    "2025-10-31, 89999999, NOT_MET, REV_1M_SHORT",
    "2026-10-31, 100000000, MET, REV_1M",
    "2026-10-31, 99840000, NOT_MET, REV_NEAR_1M",
    "2018-10-15, 30000000, MET, REV_MET",
    "2018-10-15, 29999999, NOT_MET, REV_NEAR",
    "2018-10-15, 26999999, NOT_MET, REV_SHORT",
  })
  void aCentDecides(String basis, long counted, Result result, String code) {
    assertResult(revenue(basis, counted, 0L, null, null), result, code);
  }

  @ParameterizedTest(name = "on {0} {1} cents, {2} of them perpetual: {3} {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2021-06-01, 34000000, 5500000, NOT_MET, REV_NEAR_300K",
        "2021-06-01, 34000000, 4000000, MET, REV_300K",
        "2021-06-01, 34000000, 4000001, NOT_MET, REV_NEAR_300K",
        "2021-06-01, 34000000, -, PENDING, REV_UNKNOWN",
        "2021-06-01, -, 5500000, PENDING, REV_UNKNOWN",
        "2024-04-10, 34000000, 5500000, NOT_MET, REV_NEAR_300K",
        "2024-04-10, 34000000, -, PENDING, REV_UNKNOWN",
        "2024-04-11, 34000000, 5500000, MET, REV_300K",
        "2024-04-11, 34000000, -, MET, REV_300K",
        "2026-01-31, 100000000, 90000000, MET, REV_1M",
        "2026-01-31, -, -, PENDING, REV_UNKNOWN",
      })
  void perpetualSoftwareCountsFromWindowsThatEndOn20240410(
      String basis, Long counted, Long perpetual, Result result, String code) {
    assertResult(revenue(basis, counted, perpetual, null, null), result, code);
  }

  @ParameterizedTest(name = "on {0} {1} cents, waiver {2}, disputed {3}: {4} {5}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2021-02-10, 12000000, QMTH_20201102, false, WAIVED, REV_QMTH",
        "2021-02-10, 29999999, QMTH_20201102, true, WAIVED, REV_QMTH",
        "2021-02-10, 30000000, QMTH_20201102, false, MET, REV_300K",
        "2021-02-10, 30000000, QMTH_20201102, true, REVIEW, REV_DISPUTED",
        "2021-02-10, -, QMTH_20201102, false, PENDING, REV_UNKNOWN",
        "2021-02-10, 12000000, -, false, NOT_MET, REV_300K_SHORT",
        "2024-02-10, 12000000, QMTH_20201102, false, NOT_MET, REV_300K_SHORT",
        "2021-02-10, -, -, true, REVIEW, REV_DISPUTED",
        "2026-02-28, 100000000, -, true, REVIEW, REV_DISPUTED",
      })
  void hostersAreWaivedInE2AndDisputesGoToAPerson(
      String basis, Long counted, Waiver waiver, boolean disputed, Result result, String code) {
    assertResult(revenue(basis, counted, 0L, waiver, disputed), result, code);
  }

  @Test
  void withoutFiguresItIsOpen() {
    assertResult(
        rules.result("REQ-REV", CaseType.RENEWAL, "2021-06-01", Facts.none()),
        Result.PENDING,
        "REV_UNKNOWN");
  }

  @Test
  void theSentenceNamesBothSumsInDollars() {
    var result = revenue("2021-06-01", 34_000_000L, 5_500_000L, null, null);

    assertThat(result.sentence().en()).contains("285,000.00", "300,000.00");
    assertThat(result.sentence().ko()).contains("285,000.00", "300,000.00");
  }

  private RequirementResult revenue(
      String basis, Long counted, Long perpetual, Waiver waiver, Boolean disputed) {
    return rules.result(
        "REQ-REV",
        CaseType.RENEWAL,
        basis,
        Facts.none()
            .with(
                new BusinessFacts(
                    new Revenue(counted, perpetual, disputed, waiver), null, null, null)));
  }
}
