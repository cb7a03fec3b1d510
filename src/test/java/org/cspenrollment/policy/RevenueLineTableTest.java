package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.partner.MonthlyRevenue;
import org.cspenrollment.partner.RevenueLine.Role;
import org.cspenrollment.policy.revenue.RevenuePart;
import org.cspenrollment.policy.revenue.RevenueRules;
import org.cspenrollment.policy.revenue.RevenueWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which revenue counts, and how much it is. */
class RevenueLineTableTest extends TableTest {

  RevenueLineTableTest() {
    super("revenue-line");
  }

  @ParameterizedTest
  @CsvSource({
    "RENEWAL, DIRECT, false, 20210531, true",
    "RENEWAL, DIRECT, true, 20240409, true",
    "RENEWAL, DIRECT, true, 20240410, false",
    "RENEWAL, DIRECT, true, 20260131, false",
    "RENEWAL, INDIRECT_RESELLER, false, 20210531, false",
    "RENEWAL, INDIRECT_RESELLER, true, 20210531, false",
    "NEW, INDIRECT_RESELLER, false, 20210531, true",
    "NEW, INDIRECT_RESELLER, true, 20240410, false",
    "NEW, DIRECT, false, 20210531, false",
    "NEW_REGION, INDIRECT_RESELLER, false, 20260131, true",
    "NEW_REGION, DIRECT, true, 20210531, false",
  })
  void aLineInTheWindowCountsByRoleAndKind(
      String caseType, String role, boolean influence, long windowEnd, boolean counts) {
    for (var inWindow : List.of(true, false)) {
      var fired =
          rules.fire(
              "revenue-line",
              Map.of(
                  "inWindow", inWindow,
                  "caseType", caseType,
                  "role", role,
                  "influence", influence,
                  "windowEnd", windowEnd));

      assertThat(fired.get(0).outputs()).containsEntry("counts", inWindow && counts);
    }
  }

  @Test
  void theWindowIsTheTwelveMonthsThatEndTheDayBefore() {
    var window = window("2021-03-15", Edition.E2, List.of());

    assertThat(window.from()).isEqualTo("2020-03-15");
    assertThat(window.to()).isEqualTo("2021-03-14");
    assertThat(window.explanation().en()).contains("2020-03-15", "2021-03-14", "UTC");
    assertThat(window.explanation().ko()).contains("2020-03-15", "2021-03-14");
    assertThat(window.months()).hasSize(13);
    assertThat(window.missing())
        .hasSize(12)
        .startsWith(month("2020-03"))
        .endsWith(month("2021-02"));
    assertThat(window.countedCents()).isNull();
    assertThat(window.resultCents()).isNull();
    assertThat(window.growthPercent()).isNull();
  }

  /** Any day of two leap cycles: always twelve months, the 29th of February among them. */
  @Test
  void everyDayHasTwelveMonths() {
    for (var day = LocalDate.parse("2019-01-01"); day.getYear() < 2028; day = day.plusDays(1)) {
      var window = window(day.toString(), Edition.E3, List.of());

      assertThat(window.missing()).as(day.toString()).hasSize(12);
      assertThat(window.to()).isEqualTo(day.minusDays(1));
    }
  }

  @Test
  void amountsAreAddedExactlyAndRoundedDownOnce() {
    var lines =
        List.of(
            line("2020-04", Role.DIRECT, false, false, "299999.996"),
            line("2020-05", Role.DIRECT, false, false, "0.0035"),
            line("2020-06", Role.DIRECT, true, false, "55000.0095"));

    var window = window("2021-03-15", Edition.E2, lines);

    assertThat(window.countedCents()).isEqualTo(35_500_000L);
    assertThat(window.resultCents()).isEqualTo(29_999_999L);
    assertThat(window.facts().revenue().countedCents() - window.facts().revenue().perpetualCents())
        .isEqualTo(29_999_999L);
  }

  @Test
  void perpetualSoftwareIsShownAsExcludedWhereTheEditionExcludesIt() {
    var lines =
        List.of(
            line("2020-04", Role.DIRECT, false, false, "285000"),
            line("2020-04", Role.DIRECT, true, false, "55000"));
    var excluded = window("2021-03-15", Edition.E2, lines);

    assertThat(excluded.countedCents()).isEqualTo(34_000_000L);
    assertThat(excluded.perpetualCents()).isEqualTo(5_500_000L);
    assertThat(excluded.resultCents()).isEqualTo(28_500_000L);
    var part = excluded.months().get(1).parts().get(1);
    assertThat(part.counts()).isFalse();
    assertThat(part.ruleId()).isEqualTo("rule_perpetualExcludedE2");
    assertThat(part.why().en()).contains("Perpetual software does not count");

    var later =
        List.of(
            line("2023-06", Role.DIRECT, false, false, "285000"),
            line("2023-06", Role.DIRECT, true, false, "55000"));
    assertThat(window("2024-04-10", Edition.E3, later).resultCents()).isEqualTo(28_500_000L);
    var included = window("2024-04-11", Edition.E3, later);
    assertThat(included.resultCents()).isEqualTo(34_000_000L);
    assertThat(included.months().get(2).parts()).allMatch(RevenuePart::counts);
  }

  @Test
  void aMonthThatEndsAfterTheWindowIsShownAndNotCounted() {
    var lines =
        List.of(
            line("2020-03", Role.DIRECT, false, false, "100"),
            line("2021-03", Role.DIRECT, false, false, "900"));

    var window = window("2021-03-15", Edition.E2, lines);

    assertThat(window.countedCents()).isEqualTo(10_000L);
    var last = window.months().get(12);
    assertThat(last.inWindow()).isFalse();
    assertThat(last.parts().get(0).counts()).isFalse();
    assertThat(last.parts().get(0).ruleId()).isEqualTo("rule_monthOutside");
  }

  @Test
  void revenueThatDoesNotCountIsKnownToBeNothing() {
    var window =
        window(
            "2021-03-15",
            Edition.E2,
            List.of(line("2020-04", Role.INDIRECT_RESELLER, false, false, "400000")));

    assertThat(window.countedCents()).isZero();
    assertThat(window.resultCents()).isZero();
  }

  @Test
  void creditNotesAreSubtracted() {
    var window =
        window(
            "2021-03-15",
            Edition.E2,
            List.of(
                line("2020-04", Role.DIRECT, false, false, "300000"),
                line("2020-05", Role.DIRECT, false, false, "-0.01")));

    assertThat(window.resultCents()).isEqualTo(29_999_999L);
  }

  @Test
  void growthIsMeasuredAgainstTheTwelveMonthsBefore() {
    var lines = new ArrayList<MonthlyRevenue>();
    for (var month = month("2019-03");
        month.isBefore(month("2021-03"));
        month = month.plusMonths(1)) {
      var amount = month.isBefore(month("2020-03")) ? "1000" : "880";
      lines.add(line(month.toString(), Role.DIRECT, false, false, amount));
    }

    assertThat(window("2021-03-15", Edition.E2, lines).growthPercent()).isEqualByComparingTo("-12");
    assertThat(window("2021-03-15", Edition.E2, lines.subList(1, 24)).growthPercent()).isNull();
    assertThat(window("2021-03-15", Edition.E2, lines.subList(0, 23)).growthPercent()).isNull();
  }

  @Test
  void growthFromNothingIsUnknown() {
    var lines = new ArrayList<MonthlyRevenue>();
    for (var month = month("2019-03");
        month.isBefore(month("2021-03"));
        month = month.plusMonths(1)) {
      lines.add(
          line(month.toString(), Role.DIRECT, false, false, month.getYear() < 2020 ? "0" : "5"));
    }

    assertThat(window("2020-12-31", Edition.E2, lines).growthPercent()).isNull();
  }

  @Test
  void theMonthsToReadAreTwoYears() {
    var months =
        new RevenueRules(rules.tables)
            .months(Edition.E2, LocalDate.parse("2024-02-29"), rules.pinned);

    assertThat(months.from()).isEqualTo(month("2022-02"));
    assertThat(months.to()).isEqualTo(month("2024-02"));
  }

  private RevenueWindow window(String basisDate, Edition edition, List<MonthlyRevenue> lines) {
    return new RevenueRules(rules.tables)
        .window(lines, edition, CaseType.RENEWAL, LocalDate.parse(basisDate), rules.pinned);
  }

  private static MonthlyRevenue line(
      String month, Role role, boolean perpetual, boolean influence, String usd) {
    return new MonthlyRevenue(month(month), role, perpetual, influence, new BigDecimal(usd));
  }

  private static YearMonth month(String text) {
    return YearMonth.parse(text);
  }
}
