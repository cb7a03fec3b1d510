package org.cspenrollment.policy.revenue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** From a day to a day; a month belongs to it if its last day does. */
record RevenueSpan(LocalDate from, LocalDate to) {

  /** Whether the last day of a month is one of these days. */
  boolean contains(YearMonth month) {
    var last = month.atEndOfMonth();
    return !last.isBefore(from) && !last.isAfter(to);
  }

  /** Every month of which a day belongs to it. */
  List<YearMonth> touched() {
    return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
        .takeWhile(month -> !month.isAfter(YearMonth.from(to)))
        .toList();
  }

  /** The days of as many months as it is long that end the day before it. */
  RevenueSpan before(long months) {
    return new RevenueSpan(from.minusMonths(months), from.minusDays(1));
  }
}
