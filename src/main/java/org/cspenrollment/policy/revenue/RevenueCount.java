package org.cspenrollment.policy.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.partner.MonthlyRevenue;

/** Adds up monthly revenue exactly, as somebody else judges its lines; it decides nothing. */
final class RevenueCount {

  private final List<MonthlyRevenue> lines;
  private final RevenueSpan window;
  private final RevenueSpan before;
  private final LineJudge judge;

  RevenueCount(
      List<MonthlyRevenue> lines, RevenueSpan window, RevenueSpan before, LineJudge judge) {
    this.lines = lines;
    this.window = window;
    this.before = before;
    this.judge = judge;
  }

  /** Whether there is a line in the window; without one its sums are unknown, not 0. */
  boolean isKnown() {
    return !in(window).isEmpty();
  }

  /** The sum of the window. */
  long countedCents() {
    return cents(sum(window, true));
  }

  /** The part of the sum that is perpetual software; what is left without it is exact. */
  long perpetualCents() {
    return countedCents() - cents(sum(window, false));
  }

  /**
   * Against the span before, to one decimal; none if a month of the two has no line, or nothing was
   * sold before.
   */
  Optional<BigDecimal> growthPercent() {
    var earlier = sum(before, true);
    if (!complete(window) || !complete(before) || earlier.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        sum(window, true)
            .subtract(earlier)
            .movePointRight(2)
            .divide(earlier, 1, RoundingMode.HALF_UP));
  }

  /** Every month the window touches, with what is thought of each of its lines. */
  List<RevenueMonth> months() {
    return window.touched().stream()
        .map(
            month ->
                new RevenueMonth(
                    month,
                    window.contains(month),
                    lines.stream()
                        .filter(line -> line.month().equals(month))
                        .map(this::part)
                        .toList()))
        .toList();
  }

  private RevenuePart part(MonthlyRevenue line) {
    var verdict = judge.judge(line, window.contains(line.month()));
    return new RevenuePart(
        line.role(),
        line.perpetual(),
        line.influence(),
        cents(line.usd()),
        verdict.counts(),
        verdict.rule().text().sentence(),
        verdict.rule().id());
  }

  private BigDecimal sum(RevenueSpan span, boolean withPerpetual) {
    return in(span).stream()
        .filter(line -> withPerpetual || !line.perpetual())
        .filter(line -> judge.judge(line, true).counted())
        .map(MonthlyRevenue::usd)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<MonthlyRevenue> in(RevenueSpan span) {
    return lines.stream().filter(line -> span.contains(line.month())).toList();
  }

  private boolean complete(RevenueSpan span) {
    var known = in(span).stream().map(MonthlyRevenue::month).collect(Collectors.toSet());
    return span.touched().stream().filter(span::contains).allMatch(known::contains);
  }

  private static long cents(BigDecimal usd) {
    return usd.movePointRight(2).setScale(0, RoundingMode.FLOOR).longValueExact();
  }
}
