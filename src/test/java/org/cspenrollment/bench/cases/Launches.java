package org.cspenrollment.bench.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.Chapter;
import org.cspenrollment.bench.Comparison;
import org.cspenrollment.bench.Cost;
import org.cspenrollment.bench.Reading;
import org.cspenrollment.bench.Workload;

/** Launches of many cases, beside an engine that starts one after the other. */
public final class Launches implements Workload {

  private static final int[] SIZES =
      Arrays.stream(System.getProperty("bench.launches", "2000,20000,100000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();

  /** More than so many starts tell nothing new of how long one takes. */
  private static final int MOST_NAIVE = 2000;

  private static final int FEW = 30;
  private static final int FIRST_TENANT = 3_000_000;

  @Override
  public String name() {
    return "launch";
  }

  @Override
  public String does() {
    return "A launch of so many cases (`-Dbench.launches=2000,20000,100000`), from asked for to"
        + " done, beside stock Camunda that starts one case after the other.";
  }

  @Override
  public void run(Bench bench, Chapter chapter) throws Exception {
    var product = new ProductContestant(bench.office(), EditionCase.E1, FIRST_TENANT);
    var camunda = bench.camunda();
    for (int size : SIZES) {
      var before = Reading.of(camunda.cluster(), camunda.process());
      var took = camunda.starts(Math.min(size, MOST_NAIVE));
      var naive = Reading.of(camunda.cluster(), camunda.process()).since(before, took.size(), took);
      var comparison = new Comparison();
      comparison.add("Camunda 7.24.0, one start after the other", naive);
      var ours = launch(product, size);
      comparison.add("CSP Enrollment, a launch of " + size, ours);
      chapter.table("Launch of " + size, comparison.table());
      chapter.figure(
          "cases/s of a launch of %d, beside the naive loop".formatted(size),
          "%.1f".formatted(ours.rate() / naive.rate()),
          size == 20_000 ? "≥ 6" : "",
          size == 20_000 ? "≥ 15" : "");
      chapter.figure(
          "seconds for a launch of " + size,
          "%.1f".formatted(ours.median() / 1000),
          "",
          size == 100_000 ? "< 90" : "");
    }
    few(product, chapter);
  }

  private static void few(ProductContestant product, Chapter chapter) {
    launch(product, FEW);
    var few = new Comparison();
    for (int round = 0; round < Bench.ROUNDS; round++) {
      few.add("CSP Enrollment, a launch of " + FEW, launch(product, FEW));
    }
    chapter.table("Launch of 30, from asked for to DONE", few.table());
    chapter.figure(
        "seconds for a launch of 30",
        few.spread("CSP Enrollment, a launch of " + FEW, cost -> cost.median() / 1000),
        "≤ 10",
        "≤ 3");
  }

  /** How long it takes is the time of each of its cases: they are all there at its end. */
  private static Cost launch(ProductContestant product, int size) {
    product.prepare(size, ProductContestant.BY_LAUNCH);
    var before = Reading.of(product.cluster(), product.process());
    assertThat(product.launch()).isEqualTo(size);
    var after = Reading.of(product.cluster(), product.process());
    return after.since(before, size, List.of((after.nanos() - before.nanos()) / 1e6));
  }
}
