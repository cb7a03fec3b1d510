package org.cspenrollment.bench.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.Chapter;
import org.cspenrollment.bench.SayingProcess;
import org.cspenrollment.bench.Workload;

/** All tables for each partner of a portfolio, from the basis date to the outcome. */
public final class Evaluations implements Workload {

  private static final int TENANTS = Bench.size(100_000);

  /** Of the tenants drawn at least such a share has a basis date. */
  private static final double MOST = 0.8;

  @Override
  public String name() {
    return "evaluation";
  }

  @Override
  public String does() {
    return "Tenants drawn at random over all editions, each evaluated by all tables from the basis"
        + " date to the outcome, by one thread in a process of its own, without a database; those"
        + " of whom no basis date follows are refused.";
  }

  @Override
  public void run(Bench bench, Chapter chapter) throws Exception {
    var said =
        new SayingProcess(Bench.ourClassPath(), bench.folder().resolve("evaluation.log"))
            .of(EvaluationProcess.class, "EVALUATED", Integer.toString(TENANTS));
    assertThat(Integer.parseInt(said[1])).isGreaterThan((int) (TENANTS * MOST));
    chapter.figure(
        "evaluation of one case, p50 / p95 ms",
        "%.3f / %.3f".formatted(Double.valueOf(said[2]), Double.valueOf(said[3])));
    chapter.figure(
        "evaluation of %d tenants by all tables, one thread, s".formatted(TENANTS),
        "%.2f".formatted(Double.valueOf(said[4])),
        limit(25),
        limit(10));
  }

  private static String limit(int seconds) {
    return "≤ %s".formatted(seconds * TENANTS / 100_000.0);
  }
}
