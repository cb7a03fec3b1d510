package org.cspenrollment.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day that may trigger the check of a renewal, by the calendar alone.
 *
 * @param kind as the table {@code basis-date} names it
 */
record BasisCandidate(String kind, LocalDate date) {

  /**
   * The candidates of a year, by date.
   *
   * @param dayOfMonth which day of the anniversary month it is; 31 is the last
   */
  static List<BasisCandidate> inYear(int year, BasisFacts facts, int dayOfMonth) {
    return Stream.of(
            yearly("ANNIVERSARY", Optional.ofNullable(facts.enrolledOn()), year),
            yearly("SUPPORT_PLAN_RENEWAL", Optional.ofNullable(facts.planRenewalOn()), year),
            facts.month().map(month -> inMonth(YearMonth.of(year, month), dayOfMonth)))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(BasisCandidate::date))
        .toList();
  }

  private static Optional<BasisCandidate> yearly(String kind, Optional<LocalDate> first, int year) {
    return first
        .filter(day -> year >= day.getYear())
        .map(day -> new BasisCandidate(kind, day.plusYears(year - day.getYear())));
  }

  private static BasisCandidate inMonth(YearMonth month, int dayOfMonth) {
    return new BasisCandidate(
        "ANNIVERSARY_MONTH", month.atDay(Math.min(dayOfMonth, month.lengthOfMonth())));
  }
}
