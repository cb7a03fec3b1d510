package org.cspenrollment.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What contestants cost round by round, each beside the first of them in the same round. */
public final class Comparison {

  private final Map<String, List<Cost>> rounds = new LinkedHashMap<>();

  /** Adds what one of them cost in a round. */
  public void add(String contestant, Cost cost) {
    rounds.computeIfAbsent(contestant, name -> new ArrayList<>()).add(cost);
  }

  /** A table: a row for each contestant, median and in brackets least and most. */
  public String table() {
    var table =
        new StringBuilder(
            """
            | | cases/s | ms a case p50 / p95 | CPU ms JVM | CPU ms PostgreSQL | WAL kB | transactions that write | beside the first: cases/s | CPU | WAL |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    rounds.forEach(
        (name, costs) ->
            table.append(
                "| %s | %s | %.0f / %.0f | %s | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                        name,
                        spread(costs, Cost::rate),
                        median(costs.stream().map(Cost::median).toList()),
                        median(costs.stream().map(Cost::p95).toList()),
                        spread(costs, Cost::jvm),
                        spread(costs, Cost::postgres),
                        spread(costs, Cost::wal),
                        spread(costs, Cost::transactions),
                        ratio(costs, Cost::rate),
                        ratio(costs, Cost::processors),
                        ratio(costs, Cost::wal))));
    return table.toString();
  }

  /** How this figure of one of them is beside that of another in the same round. */
  public String ratio(String contestant, String beside, ToDoubleFunction<Cost> figure) {
    return ratio(rounds.get(contestant), rounds.get(beside), figure);
  }

  private String ratio(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    return ratio(costs, rounds.values().iterator().next(), figure);
  }

  private static String ratio(List<Cost> costs, List<Cost> first, ToDoubleFunction<Cost> figure) {
    return spread(
        IntStream.range(0, costs.size())
            .mapToObj(
                round ->
                    figure.applyAsDouble(costs.get(round)) / figure.applyAsDouble(first.get(round)))
            .toList());
  }

  /** A figure of one of them. */
  public String spread(String contestant, ToDoubleFunction<Cost> figure) {
    return spread(rounds.get(contestant), figure);
  }

  private static String spread(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    return spread(costs.stream().map(figure::applyAsDouble).toList());
  }

  /** The median, and in brackets the least and the most. */
  public static String spread(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return "%s [%s–%s]"
        .formatted(
            shown(median(values)), shown(sorted.get(0)), shown(sorted.get(sorted.size() - 1)));
  }

  /** The one in the middle. */
  public static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }
}
