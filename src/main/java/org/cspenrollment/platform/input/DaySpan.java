package org.cspenrollment.platform.input;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days a field allows; the first and the last belong to it.
 *
 * @param from not after {@code to}
 */
public record DaySpan(LocalDate from, LocalDate to) {

  /** What a launch may be asked for. */
  public static final DaySpan LAUNCH = years(2018);

  /** What the registry, an evaluation and a report speak of. */
  public static final DaySpan KNOWN = years(2010);

  /** What documents may say of themselves, and with them the facts of an evaluation. */
  public static final DaySpan FACTS = years(1990);

  /** What partners declare and reviewers record as a fact of a requirement. */
  public static final DaySpan RECORDED =
      new DaySpan(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 12, 31));

  private static final int LAST_YEAR = 2099;
  private static final int DAYS_AHEAD = 366;

  /** What has happened: up to and with today. */
  public static DaySpan until(LocalDate today) {
    return new DaySpan(KNOWN.from, today);
  }

  /** What can be put off to: today and the 366 days after it. */
  public static DaySpan ahead(LocalDate today) {
    return new DaySpan(today, today.plusDays(DAYS_AHEAD));
  }

  private static DaySpan years(int first) {
    return new DaySpan(LocalDate.of(first, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));
  }

  /** What is wrong with a day that lies outside, with the span named. */
  public Optional<String> fault(LocalDate day) {
    return day.isBefore(from) || day.isAfter(to) ? Optional.of(rule()) : Optional.empty();
  }

  /** What is wrong with a value that has to be a day within, written as one. */
  public Optional<String> faultOf(Object value) {
    return value instanceof String text
        ? TypedDay.ifOne(text).map(this::fault).orElseGet(() -> Optional.of(rule()))
        : Optional.of(rule());
  }

  private String rule() {
    return "must lie between " + from + " and " + to;
  }
}
