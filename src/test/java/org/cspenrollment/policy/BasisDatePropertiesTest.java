package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What has to hold for the basis dates of any partner from 1900 to 2100. The partners are drawn by
 * a fixed seed and by hand; the expected dates are worked out here, without the tables.
 */
class BasisDatePropertiesTest {

  private static final TestPolicy RULES = new TestPolicy();
  private static final LocalDate FIRST = LocalDate.parse("1900-01-01");
  private static final LocalDate LAST = LocalDate.parse("2100-12-31");

  private static final LocalDate CHECKED_FROM = LocalDate.parse("2018-09-01");
  private static final LocalDate E2_FROM = LocalDate.parse("2021-01-01");
  private static final LocalDate E3_FROM = LocalDate.parse("2023-07-18");
  private static final LocalDate E4_FROM = LocalDate.parse("2025-10-01");
  private static final LocalDate E5_FROM = LocalDate.parse("2026-08-26");

  static Stream<BasisFacts> partners() {
    var random = new Random(20180831);
    return Stream.concat(
        Stream.of(
            facts("2016-02-29", null, null),
            facts("1904-02-29", "2020-02-29", 2),
            facts("2000-02-29", "2016-02-29", null),
            facts("2016-08-31", null, null),
            facts("2016-09-01", null, null),
            facts("2017-08-31", null, null),
            facts("2018-08-31", "2018-08-31", null),
            facts("2018-09-01", null, 12),
            facts("1900-01-01", null, null),
            facts("2017-12-31", "2022-12-31", null),
            facts("2020-01-01", "2021-01-01", 10),
            facts("2022-07-18", "2023-07-17", null),
            facts("2024-10-01", null, 9),
            facts("2024-10-31", "2030-01-01", 10),
            facts("2025-11-20", null, 10),
            facts("2089-12-31", "2095-02-28", null),
            facts(null, "2021-06-01", null),
            facts(null, null, 2)),
        IntStream.range(0, 22).mapToObj(number -> drawn(random)));
  }

  @ParameterizedTest
  @MethodSource("partners")
  void theDatesAreThoseOfTheCalendarAndNoOthers(BasisFacts facts) {
    var found = RULES.policy.basisDates(facts, FIRST, LAST, RULES.pinned);

    assertThat(found).extracting(BasisDate::date).isEqualTo(expected(facts));
    assertThat(found)
        .allSatisfy(
            basis -> {
              assertThat(basis.date()).isAfter("2018-08-31");
              assertThat(basis.edition()).isEqualTo(edition(basis.date()));
              assertThat(basis.type()).isEqualTo(type(basis.date(), facts));
              assertThat(basis.explanation().en()).contains(basis.date() + " (UTC)");
              assertThat(basis.explanation().ko()).contains(basis.date() + "(UTC)");
            });
  }

  @ParameterizedTest
  @MethodSource("partners")
  void neverMoreThanOneAYearFromTheSameRow(BasisFacts facts) {
    var found = RULES.policy.basisDates(facts, FIRST, LAST, RULES.pinned);

    assertThat(found.stream().map(basis -> Year.from(basis.date()) + " " + basis.type()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("partners")
  void theNextOneIsTheEarliestOnOrAfterTheDay(BasisFacts facts) {
    var dates = expected(facts);
    var random = new Random(facts.hashCode());
    var days = new ArrayList<>(List.of(FIRST, CHECKED_FROM, E2_FROM, E3_FROM, E4_FROM));
    days.addAll(dates.stream().filter(date -> date.getYear() < 2030).toList());
    random.ints(5, 0, 200 * 365).mapToObj(FIRST::plusDays).forEach(days::add);

    for (var day : days) {
      var next = RULES.policy.nextBasisDate(facts, day).map(BasisDate::date);

      assertThat(next.filter(date -> !date.isAfter(LAST)))
          .as("as of %s", day)
          .isEqualTo(firstFrom(dates, day));
    }
  }

  @Test
  void theFirstYearIsPassedOverWhateverTheKind() {
    for (var day = LocalDate.parse("2020-01-01"); day.getYear() < 2026; day = day.plusDays(37)) {
      var facts = new BasisFacts(day, day.plusMonths(5), day.plusMonths(3).getMonthValue());

      assertThat(RULES.policy.nextBasisDate(facts, day).orElseThrow().date())
          .isAfterOrEqualTo(day.plusYears(1));
    }
  }

  /** The original date is counted from, so 28 February of a common year does not stay. */
  @Test
  void aDayInFebruaryComesBackToTheTwentyNinth() {
    var dates =
        RULES.policy.basisDates(facts("2016-02-29", null, 2), CHECKED_FROM, LAST, RULES.pinned);

    assertThat(dates)
        .allSatisfy(
            basis ->
                assertThat(MonthDay.from(basis.date()))
                    .isEqualTo(MonthDay.of(2, Year.isLeap(basis.date().getYear()) ? 29 : 28)));
    assertThat(dates)
        .extracting(basis -> basis.date().toString())
        .contains("2020-02-29", "2021-02-28", "2024-02-29", "2100-02-28");
  }

  /** The office keeps the renewal date at the original end: an early renewal moves nothing. */
  @Test
  void aPlanRenewedEarlyKeepsItsBasisDate() {
    var facts = facts("2016-05-05", "2021-06-01", null);
    var early =
        Facts.none()
            .withPlan(
                new Plan(
                    PlanType.ASFP,
                    LocalDate.parse("2021-04-15"),
                    LocalDate.parse("2022-04-14"),
                    LocalDate.parse("2021-06-01"),
                    null));
    var basis = RULES.policy.nextBasisDate(facts, LocalDate.parse("2021-03-01")).orElseThrow();

    assertThat(basis.date()).isEqualTo("2021-06-01");
    assertThat(TestPolicy.of(RULES.renewal("2021-06-01", early), "REQ-SUP2").reasonCode())
        .isEqualTo("SUP_OK");
  }

  @Test
  void tenantsOfOneOrganisationHaveTheirOwnMonths() {
    var asOf = LocalDate.parse("2025-12-01");
    var korea = facts("2016-05-05", null, 3);
    var japan = facts("2016-05-05", null, 9);

    assertThat(RULES.policy.nextBasisDate(korea, asOf).orElseThrow().date())
        .isEqualTo("2026-03-31");
    assertThat(RULES.policy.nextBasisDate(japan, asOf).orElseThrow().date())
        .isEqualTo("2026-09-30");
  }

  /** The month alone is enough, also while the renewal date of the plan lies years ahead. */
  @Test
  void aPlanThatIsRenewedYearsLaterDelaysNoAnniversaryMonth() {
    var facts = facts(null, "2028-03-24", 1);

    assertThat(
            RULES.policy.nextBasisDate(facts, LocalDate.parse("2026-12-15")).orElseThrow().date())
        .isEqualTo("2027-01-31");
  }

  @Test
  void theZoneOfTheMachineChangesNothing() {
    var zone = TimeZone.getDefault();
    var facts = facts("2016-02-29", "2021-03-31", 12);
    var here =
        RULES.policy.basisDates(facts, CHECKED_FROM, LocalDate.parse("2030-12-31"), RULES.pinned);
    try {
      for (var other : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Seoul")) {
        TimeZone.setDefault(TimeZone.getTimeZone(other));
        assertThat(
                new TestPolicy()
                    .policy.basisDates(
                        facts, CHECKED_FROM, LocalDate.parse("2030-12-31"), RULES.pinned))
            .isEqualTo(here);
      }
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  private static List<LocalDate> expected(BasisFacts facts) {
    return IntStream.rangeClosed(FIRST.getYear(), LAST.getYear())
        .boxed()
        .flatMap(
            year ->
                Stream.of(
                    anniversary(facts.enrolledOn(), year)
                        .filter(date -> type(date, facts) == BasisType.ANNIVERSARY),
                    anniversary(facts.planRenewalOn(), year)
                        .filter(date -> type(date, facts) == BasisType.SUPPORT_PLAN_RENEWAL),
                    lastOfMonth(facts, year)
                        .filter(date -> type(date, facts) == BasisType.ANNIVERSARY_MONTH)))
        .flatMap(Optional::stream)
        .filter(date -> !date.isBefore(CHECKED_FROM))
        .filter(
            date -> facts.enrolledOn() == null || !date.isBefore(facts.enrolledOn().plusYears(1)))
        .sorted()
        .toList();
  }

  private static Optional<LocalDate> anniversary(LocalDate day, int year) {
    return Optional.ofNullable(day)
        .filter(known -> year >= known.getYear())
        .map(known -> MonthDay.from(known).atYear(year));
  }

  private static Optional<LocalDate> lastOfMonth(BasisFacts facts, int year) {
    if (facts.anniversaryMonth() == null && facts.enrolledOn() == null) {
      return Optional.empty();
    }
    int month =
        facts.anniversaryMonth() == null
            ? facts.enrolledOn().getMonthValue()
            : facts.anniversaryMonth();
    return Optional.of(YearMonth.of(year, month).atEndOfMonth());
  }

  private static BasisType type(LocalDate date, BasisFacts facts) {
    if (!date.isBefore(E4_FROM)) {
      return BasisType.ANNIVERSARY_MONTH;
    }
    var planYears = !date.isBefore(E2_FROM) && date.isBefore(E3_FROM);
    return planYears && facts.planRenewalOn() != null
        ? BasisType.SUPPORT_PLAN_RENEWAL
        : BasisType.ANNIVERSARY;
  }

  private static Edition edition(LocalDate date) {
    if (date.isBefore(E2_FROM)) {
      return Edition.E1;
    }
    if (date.isBefore(E3_FROM)) {
      return Edition.E2;
    }
    if (date.isBefore(E4_FROM)) {
      return Edition.E3;
    }
    return date.isBefore(E5_FROM) ? Edition.E4 : Edition.E5;
  }

  private static Optional<LocalDate> firstFrom(List<LocalDate> dates, LocalDate day) {
    return dates.stream().filter(date -> !date.isBefore(day)).findFirst();
  }

  private static BasisFacts drawn(Random random) {
    var enrolled = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(195 * 365));
    var recent = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(20 * 365));
    return new BasisFacts(
        random.nextBoolean() ? enrolled : recent,
        random.nextInt(3) == 0 ? null : recent.plusDays(random.nextInt(4000)),
        random.nextBoolean() ? null : 1 + random.nextInt(12));
  }

  private static BasisFacts facts(String enrolledOn, String planRenewalOn, Integer month) {
    return new BasisFacts(
        enrolledOn == null ? null : LocalDate.parse(enrolledOn),
        planRenewalOn == null ? null : LocalDate.parse(planRenewalOn),
        month);
  }
}
