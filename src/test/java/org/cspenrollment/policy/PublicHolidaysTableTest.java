package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Public holidays, and the working days counted by them. */
class PublicHolidaysTableTest extends TableTest {

  private static final String TABLE = "public-holidays";
  private static final int FIRST_YEAR = 2018;
  private static final int LAST_YEAR = 2027;

  PublicHolidaysTableTest() {
    super(TABLE);
  }

  /** Whatever countries and years the table has: adding one is adding rows. */
  @Test
  void everyHolidayIsInItsYearAndNamedAfterCountryAndYear() {
    var text = rules.shipped.stream().filter(one -> one.table().equals(TABLE)).findFirst();
    var asked = new TreeSet<String>();
    for (var rule : DecisionTable.read(text.orElseThrow()).getModelElementsByType(Rule.class)) {
      var cells =
          rule.getInputEntries().stream().map(cell -> cell.getText().getTextContent()).toList();
      assertThat(cells.get(0)).matches("\"[A-Z]{2}\"");
      assertThat(cells.get(1)).matches("20[0-9]{2}(,20[0-9]{2})*|\\[2018\\.\\.2027]");
      var country = cells.get(0).substring(1, 3);
      var years =
          Arrays.stream(cells.get(1).split("\\D+")).filter(year -> !year.isEmpty()).toList();
      assertThat(rule.getId())
          .startsWith("rule_" + country.toLowerCase(Locale.ROOT) + years.get(0));
      years.forEach(year -> asked.add(country + year));
    }

    assertThat(asked).hasSizeGreaterThanOrEqualTo(2 * (LAST_YEAR - FIRST_YEAR + 1));
    for (var one : asked) {
      var year = Integer.parseInt(one.substring(2));
      assertThat(dates(one.substring(0, 2), year))
          .as(one)
          .isNotEmpty()
          .allSatisfy(date -> assertThat(date.getYear()).isEqualTo(year));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 02-15, 02-17, 09-23, 09-25", "2019, 02-04, 02-06, 09-12, 09-14",
    "2020, 01-24, 01-26, 09-30, 10-02", "2021, 02-11, 02-13, 09-20, 09-22",
    "2022, 01-31, 02-02, 09-09, 09-11", "2023, 01-21, 01-23, 09-28, 09-30",
    "2024, 02-09, 02-11, 09-16, 09-18", "2025, 01-28, 01-30, 10-05, 10-07",
    "2026, 02-16, 02-18, 09-24, 09-26", "2027, 02-06, 02-08, 09-14, 09-16",
  })
  void seollalAndChuseokAreThreeDays(
      int year, String seollal, String seollalEnd, String chuseok, String chuseokEnd) {
    var dates = dates("KR", year);

    assertThat(dates)
        .containsAll(days(year + "-" + seollal, year + "-" + seollalEnd))
        .containsAll(days(year + "-" + chuseok, year + "-" + chuseokEnd));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-05-07", "2018-06-13", "2020-04-15", "2020-08-17", "2021-08-16", "2022-03-09",
        "2023-05-29", "2023-10-02", "2024-10-01", "2025-01-27", "2025-03-03", "2025-05-06",
        "2025-06-03", "2025-10-08", "2026-03-02", "2026-05-01", "2026-06-03", "2026-07-17",
        "2026-08-17", "2027-02-09", "2027-12-27"
      })
  void substitutesElectionsAndOneOffHolidaysAreNoWorkingDaysInKorea(LocalDate day) {
    assertThat(day.getDayOfWeek().getValue()).isLessThan(6);
    assertThat(rules.calendar.isWorkingDay(day, "KR", rules.pinned)).isFalse();
    assertThat(rules.calendar.isWorkingDay(day, "CH", rules.pinned)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-11-12",
        "2020-07-03",
        "2021-06-18",
        "2021-07-05",
        "2021-12-24",
        "2021-12-31",
        "2022-06-20",
        "2022-12-26",
        "2023-01-02",
        "2026-07-03",
        "2027-12-31"
      })
  void federalHolidaysAreObservedOnTheNearestWeekday(LocalDate day) {
    assertThat(rules.calendar.isWorkingDay(day, "US", rules.pinned)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-09-16",
        "2020-06-19",
        "2021-05-03",
        "2021-12-27",
        "2022-05-09",
        "2025-07-17",
        "2026-06-08",
        "2026-09-28"
      })
  void whatIsNoHolidayIsAWorkingDay(LocalDate day) {
    assertThat(rules.calendar.isWorkingDay(day, "KR", rules.pinned)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-02, 10, KR, 2026-02-19", "2026-02-02, 10, US, 2026-02-17",
    "2026-02-02, 10, DE, 2026-02-16", "2026-02-13, 1, KR, 2026-02-19",
    "2026-02-14, 1, KR, 2026-02-19", "2026-02-02, 0, KR, 2026-02-02",
    "2027-12-30, 2, KR, 2028-01-03", "2021-12-30, 1, US, 2022-01-03",
  })
  void workingDaysAreCountedFromTheDayAfter(
      LocalDate day, int workingDays, String country, LocalDate due) {
    assertThat(rules.calendar.after(day, workingDays, country, rules.pinned)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-19, 2, KR, 2026-02-12", "2026-02-19, 0, KR, 2026-02-19",
    "2026-02-21, 1, KR, 2026-02-20", "2026-02-19, 2, DE, 2026-02-17"
  })
  void andBackwardsFromTheDayBefore(
      LocalDate day, int workingDays, String country, LocalDate before) {
    assertThat(rules.calendar.before(day, workingDays, country, rules.pinned)).isEqualTo(before);
  }

  @Test
  void aNegativeNumberOfDaysIsADefect() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> rules.calendar.after(LocalDate.parse("2026-02-02"), -1, "KR", rules.pinned));
  }

  @Test
  void whetherHolidaysAreKnownIsSaid() {
    assertThat(rules.calendar.holidaysKnown("KR", FIRST_YEAR, rules.pinned)).isTrue();
    assertThat(rules.calendar.holidaysKnown("US", LAST_YEAR, rules.pinned)).isTrue();
    assertThat(rules.calendar.holidaysKnown("KR", LAST_YEAR + 1, rules.pinned)).isFalse();
    assertThat(rules.calendar.holidaysKnown("DE", 2026, rules.pinned)).isTrue();
    assertThat(rules.calendar.holidaysKnown("CH", 2026, rules.pinned)).isFalse();
  }

  @Test
  void aCaseOpenedBeforeTheTableExistedTakesTheOneInForce() {
    var old =
        new PinnedTableVersions(
            rules.pinned.tables().stream().filter(pin -> !pin.table().equals(TABLE)).toList());

    assertThat(rules.calendar.after(LocalDate.parse("2026-02-02"), 10, "KR", old))
        .isEqualTo("2026-02-19");
  }

  private List<LocalDate> dates(String country, int year) {
    return new TreeSet<>(
            rules.fire(TABLE, Map.of("country", country, "year", year)).stream()
                .map(rule -> TableDate.toDate(rule.number("date")))
                .toList())
        .stream().toList();
  }

  private static List<LocalDate> days(String from, String to) {
    var first = LocalDate.parse(from);
    return IntStream.rangeClosed(0, 2)
        .mapToObj(first::plusDays)
        .filter(day -> !day.isAfter(LocalDate.parse(to)))
        .toList();
  }
}
