package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cspenrollment.partner.Credit;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.policy.facts.FactVariables;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Plan;
import org.cspenrollment.policy.facts.SupportFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3a: the support plan. */
class EvaluateSupportPlanTableTest extends TableTest {

  EvaluateSupportPlanTableTest() {
    super("evaluate-support-plan");
  }

  @ParameterizedTest(name = "{0} from {1} to {2}, on {3}: {4} {5}")
  @CsvSource(
      nullValues = "-",
      value = {
        "ASFP, 2018-09-20, 2019-09-19, 2018-10-15, MET, SUP_OK",
        "PSFP, 2018-09-20, 2019-09-19, 2018-10-15, MET, SUP_OK",
        "ASFP, 2018-10-15, 2019-10-14, 2018-10-15, MET, SUP_OK",
        "ASFP, 2018-10-16, 2019-10-15, 2018-10-15, NOT_MET, SUP_EXPIRED_ON_BASIS",
        "ASFP, 2017-10-15, 2018-10-14, 2018-10-15, NOT_MET, SUP_EXPIRED_ON_BASIS",
        "ASFP, 2017-10-16, 2018-10-15, 2018-10-15, MET_FOLLOWUP, SUP_EXPIRING_30",
        "ASFP, 2017-11-14, 2018-11-13, 2018-10-15, MET_FOLLOWUP, SUP_EXPIRING_30",
        "ASFP, 2017-11-15, 2018-11-14, 2018-10-15, MET_FOLLOWUP, SUP_EXPIRING_90",
        "ASFP, 2018-01-14, 2019-01-13, 2018-10-15, MET_FOLLOWUP, SUP_EXPIRING_90",
        "ASFP, 2018-01-15, 2019-01-14, 2018-10-15, MET, SUP_OK",
        "ASFP, -, 2018-10-14, 2018-10-15, NOT_MET, SUP_EXPIRED_ON_BASIS",
        "ASFP, 2018-10-16, -, 2018-10-15, NOT_MET, SUP_EXPIRED_ON_BASIS",
        "ASFP, -, 2019-09-19, 2018-10-15, REVIEW, SUP_UNKNOWN",
        "ASFP, 2018-09-20, -, 2018-10-15, REVIEW, SUP_UNKNOWN",
        "-, 2018-09-20, 2019-09-19, 2018-10-15, REVIEW, SUP_UNKNOWN",
        "BENEFIT_PACKAGE, 2018-09-20, 2019-09-19, 2018-10-15, NOT_MET, SUP_WRONG_KIND",
        "SIGNATURE, 2018-09-20, 2019-09-19, 2018-10-15, NOT_MET, SUP_WRONG_KIND",
        "CUSTOMER_UNIFIED, 2018-09-20, 2019-09-19, 2018-10-15, NOT_MET, SUP_WRONG_KIND",
        "UFP, 2018-09-20, 2019-09-19, 2018-10-15, REVIEW, SUP_UFP_NOT_YET",
        "UFP, 2026-09-20, 2027-09-19, 2026-10-31, REVIEW, SUP_UFP_NOT_YET",
      })
  void theDaysAndTheKindOfThePlanDecide(
      PlanType type, LocalDate start, LocalDate end, String basis, Result result, String code) {
    var facts = Facts.none().withPlan(new Plan(type, start, end, null, null));

    assertResult(rules.result("REQ-SUP2", CaseType.RENEWAL, basis, facts), result, code);
  }

  @ParameterizedTest(name = "{0} with credit {1} on {2}: {3} {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "NEW, PASSED, -, MET, SUP_OK",
        "NEW, PASSED, 2019-03-28, MET, SUP_OK",
        "NEW, PASSED, 2019-03-29, REVIEW, SUP_BOUGHT_BEFORE_CREDIT",
        "NEW, -, 2019-03-29, REVIEW, SUP_BOUGHT_BEFORE_CREDIT",
        "NEW, PENDING, -, REVIEW, SUP_BOUGHT_BEFORE_CREDIT",
        "NEW_REGION, PENDING, 2019-03-01, REVIEW, SUP_BOUGHT_BEFORE_CREDIT",
        "NEW, FAILED, 2019-03-29, NOT_MET, CREDIT_FAILED",
        "NEW, -, -, MET, SUP_OK",
        "RENEWAL, FAILED, 2019-03-29, MET, SUP_OK",
      })
  void thePlanIsBoughtAfterTheCreditCheck(
      CaseType caseType, Credit credit, LocalDate creditOn, Result result, String code) {
    var facts =
        Facts.none().with(new SupportFacts(plan("2019-03-28", "2020-03-27"), credit, creditOn));

    assertResult(rules.result("REQ-SUP2", caseType, "2019-04-20", facts), result, code);
  }

  @ParameterizedTest(name = "new plan from {0} to {1}, old end {2}: {3} {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2021-06-02, 2022-06-01, 2021-06-01, MET, SUP_OK",
        "2021-06-02, 2022-06-01, 2021-05-31, NOT_MET, SUP_EXPIRED_ON_BASIS",
        "2021-06-02, -, 2021-06-01, REVIEW, SUP_UNKNOWN",
        "-, 2022-06-01, 2021-06-01, MET, SUP_OK",
        "2021-06-02, 2021-06-20, 2021-06-10, MET_FOLLOWUP, SUP_EXPIRING_30",
      })
  void aPlanRenewedEarlyIsAnOverlapAndNoGap(
      LocalDate start, LocalDate end, LocalDate originalEnd, Result result, String code) {
    var plan = new Plan(PlanType.ASFP, start, end, originalEnd, null);

    assertResult(
        rules.result("REQ-SUP2", CaseType.RENEWAL, "2021-06-01", Facts.none().withPlan(plan)),
        result,
        code);
  }

  @ParameterizedTest(name = "{0} of another group on {1}: {2} {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "ASFP, 2025-09-30, MET, SUP_OK",
        "-, 2025-09-30, REVIEW, SUP_UNKNOWN",
        "UFP, 2025-10-31, REVIEW, SUP_UFP_NOT_YET",
        "ASFP, 2025-10-31, NOT_MET, SUP_NOT_ACCEPTED",
        "-, 2025-10-31, NOT_MET, SUP_NOT_ACCEPTED",
        "PSFP, 2026-10-31, NOT_MET, SUP_NOT_ACCEPTED",
        "-, 2026-10-31, NOT_MET, SUP_NOT_ACCEPTED",
        "UFP, 2026-10-31, REVIEW, SUP_UFP_NOT_YET",
        "SIGNATURE, 2026-10-31, NOT_MET, SUP_WRONG_KIND",
      })
  void aPlanOfAnotherGroupCountsNoMoreFromE4(
      PlanType type, String basis, Result result, String code) {
    var start = LocalDate.parse(basis).minusDays(10);
    var plan = new Plan(type, start, start.plusYears(1), null, false);

    assertResult(
        rules.result("REQ-SUP2", CaseType.RENEWAL, basis, Facts.none().withPlan(plan)),
        result,
        code);
  }

  @ParameterizedTest(name = "own group {0}: {1}")
  @CsvSource({"true, SUP_OK", "false, SUP_UFP_NOT_YET"})
  void unifiedForPartnersCountsInE5OnceTheConstantSaysSo(boolean own, String code) {
    var day = LocalDate.parse("2026-10-31");
    var plan = new Plan(PlanType.UFP, day, day.plusYears(1), null, own);
    var variables = FactVariables.of(Facts.none().withPlan(plan), day, null);
    variables.put("edition", "E5");
    variables.put("caseType", "RENEWAL");
    variables.put("ufpAvailable", true);

    assertThat(rules.fire("evaluate-support-plan", variables).get(0).string("reasonCode"))
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"2025-10-31", "2026-10-31"})
  void aPlanOfUnknownKindOfTheOwnGroupIsForAPerson(LocalDate basis) {
    var plan = new Plan(null, basis, basis.plusYears(1), null, true);

    assertResult(
        rules.result("REQ-SUP2", CaseType.RENEWAL, basis.toString(), Facts.none().withPlan(plan)),
        Result.REVIEW,
        "SUP_UNKNOWN");
  }

  @Test
  void aPlanOfTheOwnGroupCountsInE4() {
    assertResult(
        rules.result(
            "REQ-SUP2",
            CaseType.RENEWAL,
            "2025-10-31",
            Facts.none().withPlan(plan("2025-10-31", "2026-10-30"))),
        Result.MET,
        "SUP_OK");
  }

  @Test
  void withoutAPlanThereIsNone() {
    assertResult(
        rules.result("REQ-SUP2", CaseType.RENEWAL, "2018-10-15", Facts.none()),
        Result.NOT_MET,
        "SUP_NONE");
  }

  @Test
  void theSentenceNamesTheEndOfThePlan() {
    var result =
        rules.result(
            "REQ-SUP2",
            CaseType.RENEWAL,
            "2018-10-15",
            Facts.none().withPlan(plan("2018-09-20", "2019-09-19")));

    assertThat(result.sentence().en()).contains("2019-09-19");
    assertThat(result.sentence().ko()).contains("2019-09-19");
  }

  private static Plan plan(String start, String end) {
    return new Plan(PlanType.ASFP, LocalDate.parse(start), LocalDate.parse(end), null, null);
  }
}
