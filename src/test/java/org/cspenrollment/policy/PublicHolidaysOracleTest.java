package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspenrollment.policy.table.TableDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * D6 of the ecosystem: the public holidays of the countries in which the demo has partners are
 * those Jollyday knows, and no others, but for the differences of {@code
 * public-holidays-differences.csv}. Korea is not known to Jollyday; the United States were written
 * from their own source before.
 */
class PublicHolidaysOracleTest extends TableTest {

  private static final Path DIFFERENCES =
      Path.of("src/test/resources/public-holidays-differences.csv");

  /** Why the table differs, by the word the list of differences uses. */
  private static final Map<String, String> REASONS =
      Map.of(
          "japan",
          "Jollyday has no equinoxes, no substitute and no moved holidays of Japan, and the"
              + " birthday of the Emperor before last",
          "australia",
          "Jollyday begins with the fixed holidays of Australia in 2020",
          "canada",
          "Jollyday leaves the other general holidays of the Canada Labour Code to the provinces",
          "india",
          "Jollyday has none of the gazetted religious holidays of India but one",
          "singapore",
          "Jollyday ends its lists of 2025 and 2026 early, and computes what was gazetted"
              + " otherwise",
          "oneOff",
          "Proclaimed once, and not known to Jollyday");

  private record Difference(String country, LocalDate date, String onlyIn, String reason) {

    static Difference read(String line) {
      var cells = line.split(",", -1);
      return new Difference(cells[0], LocalDate.parse(cells[1]), cells[2], cells[3]);
    }
  }

  PublicHolidaysOracleTest() {
    super("public-holidays");
  }

  static Stream<String> countries() {
    return Stream.of(
        "AU", "BR", "CA", "DE", "ES", "FR", "GB", "IN", "IT", "JP", "MX", "NL", "PL", "SE", "SG",
        "ZA");
  }

  @ParameterizedTest
  @MethodSource("countries")
  void d6EveryHolidayJollydayKnowsIsARowAndEveryRowIsOne(String country) throws IOException {
    var expected = jollyday(country);
    for (var one : differences()) {
      if (one.country().equals(country)) {
        assertThat(
                one.onlyIn().equals("TABLE")
                    ? expected.add(one.date())
                    : expected.remove(one.date()))
            .as("%s is still a difference", one)
            .isTrue();
      }
    }

    assertThat(rows(country)).isEqualTo(expected);
  }

  @Test
  void d6EveryCountryOfTheDemoHasItsHolidaysInEveryYear() throws IOException {
    var partners = Files.readAllLines(Path.of("src/main/resources/demo/partners.csv"));
    var used =
        partners.stream()
            .skip(1)
            .map(line -> line.split(",", -1)[3])
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(used).contains("KR", "US").hasSizeGreaterThan(10);
    for (var country : used) {
      assertThat(years())
          .allMatch(year -> rules.calendar.holidaysKnown(country, year, rules.pinned));
    }
    assertThat(countries()).containsAll(used.stream().filter(c -> !isOlder(c)).toList());
  }

  @Test
  void everyDifferenceHasAReason() throws IOException {
    assertThat(differences()).isNotEmpty().allMatch(one -> REASONS.containsKey(one.reason()));
    assertThat(differences()).extracting(Difference::onlyIn).containsOnly("TABLE", "JOLLYDAY");
  }

  private static boolean isOlder(String country) {
    return Set.of("KR", "US").contains(country);
  }

  private static Set<LocalDate> jollyday(String country) {
    var holidays =
        HolidayManager.getInstance(
            ManagerParameters.create(country.toLowerCase(java.util.Locale.ROOT)));
    var part = country.equals("GB") ? new String[] {"eng"} : new String[0];
    return years().stream()
        .flatMap(year -> holidays.getHolidays(Year.of(year), part).stream())
        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
        .map(holiday -> holiday.getDate())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<LocalDate> rows(String country) {
    return years().stream()
        .flatMap(
            year ->
                rules.fire("public-holidays", Map.of("country", country, "year", year)).stream())
        .map(rule -> TableDate.toDate(rule.number("date")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Integer> years() {
    return IntStream.rangeClosed(2018, 2027).boxed().toList();
  }

  private static List<Difference> differences() throws IOException {
    return Files.readAllLines(DIFFERENCES).stream().skip(1).map(Difference::read).toList();
  }
}
