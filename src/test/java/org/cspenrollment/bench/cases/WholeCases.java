package org.cspenrollment.bench.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cspenrollment.StatementStatistics;
import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.Chapter;
import org.cspenrollment.bench.Comparison;
import org.cspenrollment.bench.Contestant;
import org.cspenrollment.bench.Cost;
import org.cspenrollment.bench.Reading;
import org.cspenrollment.bench.Workload;
import org.cspenrollment.bench.limit.Limit;

/** Whole cases of the first edition, by the product and all others in turns. */
public final class WholeCases implements Workload {

  private static final int FIRST_TENANT = 1_000_000;

  /** Of the product's rows the limit writes about as many, or it is none; rounds write others. */
  private static final double LIKE = 0.9;

  private static final double MOST = 1.1;

  @Override
  public String name() {
    return "whole-case";
  }

  @Override
  public String does() {
    return "A case of the first edition from its opening to its approval, two at once, by everybody"
        + " in turns, warm. The limit is what the product writes for it, written by plain JDBC with"
        + " the same commits.";
  }

  @Override
  public void run(Bench bench, Chapter chapter) throws Exception {
    var office = bench.office();
    var product = new ProductContestant(office, EditionCase.E1, FIRST_TENANT);
    var contestants = new ArrayList<Contestant>();
    contestants.add(bench.camunda());
    contestants.add(bench.camundaAgain());
    contestants.add(bench.flowable());
    contestants.add(product);
    warm(contestants);
    product.prepare(Limit.RECORDED);
    var limit = Limit.of(bench, office, product::one);
    contestants.add(limit);
    round(limit);

    var comparison = new Comparison();
    for (int number = 0; number < Bench.ROUNDS; number++) {
      for (var contestant : inTurns(contestants, number)) {
        comparison.add(contestant.name(), round(contestant));
      }
    }
    chapter.table("The database is one for all", office.cluster().durability() + "\n");
    chapter.table("Whole case, first edition", comparison.table());
    figures(chapter, comparison, product, limit);
    chapter.table(
        "Where the product's own time goes",
        Profile.during(
            product.process(), bench.folder().resolve("profile.jfr"), () -> round(product)));
    var ours = sent(product);
    chapter.table("What a whole case sends and writes", ours.table(Bench.CASES));
    round(limit);
    assertThat(written(sent(limit)) / written(ours))
        .as("rows that the limit writes, beside ours")
        .isBetween(LIKE, MOST);
    assertThat(product.done()).hasSize((2 * Bench.ROUNDS + 1) * Bench.CASES + Limit.RECORDED);
    product.prove();
  }

  /** As many rounds as count: Java goes on compiling for a thousand cases. */
  private static void warm(List<Contestant> contestants) {
    for (int number = 0; number < Bench.ROUNDS; number++) {
      contestants.forEach(WholeCases::round);
    }
  }

  private static void figures(
      Chapter chapter, Comparison comparison, Contestant product, Contestant limit) {
    var stock = "Camunda 7.24.0";
    var ours = product.name();
    chapter.figure(
        "WAL, beside stock", comparison.ratio(ours, stock, Cost::wal), "≤ 0.7", "≤ 0.45");
    chapter.figure(
        "CPU of JVM and PostgreSQL, beside stock",
        comparison.ratio(ours, stock, Cost::processors),
        "≤ 1.8",
        "≤ 1.2");
    chapter.figure(
        "cases/s, two threads, durable, beside stock",
        comparison.ratio(ours, stock, Cost::rate),
        "≥ 0.6",
        "≥ 1.0");
    chapter.figure(
        "own limit: CPU of the same rows by plain JDBC, beside ours",
        comparison.ratio(limit.name(), ours, Cost::processors),
        "≥ 0.4",
        "≥ 0.6");
    chapter.figure(
        "transactions that write, beside those of stock",
        comparison.ratio(ours, stock, Cost::transactions));
    chapter.figure(
        "error of a ratio: stock beside itself, CPU",
        comparison.ratio("Camunda again", stock, Cost::processors));
  }

  /** What one of them costs for the cases of a round. */
  static Cost round(Contestant contestant) {
    return round(contestant, () -> {});
  }

  /**
   * The same.
   *
   * @param register what is done between the partners are there and their cases begin
   */
  static Cost round(Contestant contestant, Runnable register) {
    contestant.prepare(Bench.CASES);
    register.run();
    StatementStatistics.begin(contestant.cluster().sql("postgres"));
    var before = Reading.of(contestant.cluster(), contestant.process());
    var took = contestant.wholeCases(Bench.CASES);
    return Reading.of(contestant.cluster(), contestant.process()).since(before, Bench.CASES, took);
  }

  static List<Contestant> inTurns(List<? extends Contestant> contestants, int round) {
    var turn = new ArrayList<Contestant>(contestants);
    if (round % 2 == 1) {
      Collections.reverse(turn);
    }
    return turn;
  }

  private static StatementStatistics sent(Contestant contestant) {
    return StatementStatistics.read(contestant.cluster().sql("postgres"), contestant.database());
  }

  private static double written(StatementStatistics sent) {
    return sent.rows().values().stream().mapToLong(Long::longValue).sum();
  }
}
