package org.cspenrollment.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What contestants cost round by round, each beside the first of them in the same round. */
final class Comparison {

  private final Map<String, List<Cost>> rounds = new LinkedHashMap<>();

  void add(String contestant, Cost cost) {
    rounds.computeIfAbsent(contestant, name -> new ArrayList<>()).add(cost);
  }

  /** A table: a row for each contestant, median and in brackets least and most. */
  String table() {
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

  private String ratio(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    var first = rounds.values().iterator().next();
    return spread(
        IntStream.range(0, costs.size())
            .mapToObj(
                round ->
                    figure.applyAsDouble(costs.get(round)) / figure.applyAsDouble(first.get(round)))
            .toList());
  }

  private static String spread(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    return spread(costs.stream().map(figure::applyAsDouble).toList());
  }

  static String spread(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return "%s [%s–%s]"
        .formatted(
            shown(median(values)), shown(sorted.get(0)), shown(sorted.get(sorted.size() - 1)));
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }
}
