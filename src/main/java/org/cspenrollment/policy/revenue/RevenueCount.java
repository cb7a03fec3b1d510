package org.cspenrollment.policy.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.partner.MonthlyRevenue;
import org.cspenrollment.policy.table.FiredRule;

/** Adds up monthly revenue exactly, as somebody else judges its lines; it decides nothing. */
final class RevenueCount {

  /** From a day to a day; a month belongs to it if its last day does. */
  record Span(LocalDate from, LocalDate to) {

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
  }

  /**
   * What is thought of a line.
   *
   * @param counted before the edition's own exclusions
   * @param counts after them
   */
  record Verdict(boolean counted, boolean counts, FiredRule rule) {}

  /** Judges a line, taken as one within the window or as one outside. */
  interface Judge {
    Verdict judge(MonthlyRevenue line, boolean inWindow);
  }

  private final List<MonthlyRevenue> lines;
  private final Span window;
  private final Span before;
  private final Judge judge;

  RevenueCount(List<MonthlyRevenue> lines, Span window, Span before, Judge judge) {
    this.lines = lines;
    this.window = window;
    this.before = before;
    this.judge = judge;
  }

  /** Null if there is no line in the window. */
  Long countedCents() {
    return in(window).isEmpty() ? null : cents(sum(window, true));
  }

  /** What is left without it is exact to the cent; null if there is no line in the window. */
  Long perpetualCents() {
    return in(window).isEmpty() ? null : cents(sum(window, true)) - cents(sum(window, false));
  }

  /**
   * Against the span before, to one decimal; null if a month of the two has no line, or nothing was
   * sold before.
   */
  BigDecimal growthPercent() {
    var earlier = sum(before, true);
    if (!complete(window) || !complete(before) || earlier.signum() <= 0) {
      return null;
    }
    return sum(window, true)
        .subtract(earlier)
        .movePointRight(2)
        .divide(earlier, 1, RoundingMode.HALF_UP);
  }

  List<RevenueWindow.Month> months() {
    return window.touched().stream()
        .map(
            month ->
                new RevenueWindow.Month(
                    month,
                    window.contains(month),
                    lines.stream()
                        .filter(line -> line.month().equals(month))
                        .map(this::part)
                        .toList()))
        .toList();
  }

  private RevenueWindow.Part part(MonthlyRevenue line) {
    var verdict = judge.judge(line, window.contains(line.month()));
    return new RevenueWindow.Part(
        line.role(),
        line.perpetual(),
        line.influence(),
        cents(line.usd()),
        verdict.counts(),
        verdict.rule().text().sentence(),
        verdict.rule().id());
  }

  private BigDecimal sum(Span span, boolean withPerpetual) {
    return in(span).stream()
        .filter(line -> withPerpetual || !line.perpetual())
        .filter(line -> judge.judge(line, true).counted())
        .map(MonthlyRevenue::usd)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<MonthlyRevenue> in(Span span) {
    return lines.stream().filter(line -> span.contains(line.month())).toList();
  }

  private boolean complete(Span span) {
    var known = in(span).stream().map(MonthlyRevenue::month).collect(Collectors.toSet());
    return span.touched().stream().filter(span::contains).allMatch(known::contains);
  }

  private static long cents(BigDecimal usd) {
    return usd.movePointRight(2).setScale(0, RoundingMode.FLOOR).longValueExact();
  }
}
