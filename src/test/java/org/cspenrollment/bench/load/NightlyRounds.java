package org.cspenrollment.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.BenchCluster;
import org.cspenrollment.bench.Chapter;
import org.cspenrollment.bench.Workload;
import org.cspenrollment.platform.database.LocalPostgres;
import org.cspenrollment.portfolio.LargeEngine;
import org.cspenrollment.portfolio.LargePortfolio;
import org.cspenrollment.portfolio.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The rounds of a night over a large programme, one after the other, by one node. */
public final class NightlyRounds implements Workload {

  private static final int CASES = Bench.size(100_000);
  private static final int ENDED_PROCESSES = Bench.size(10_000);
  private static final int ROUNDS_OF_RETENTION = 3;

  @Override
  public String name() {
    return "rounds";
  }

  @Override
  public String does() {
    return "What a node does at night with %d running cases, each with a file and three lines of"
            .formatted(CASES)
        + " record: all stored bytes compared with their hashes, all of the record checked,"
        + " retention looked at, %d ended processes let go by the engine."
            .formatted(ENDED_PROCESSES);
  }

  @Override
  public void run(Bench bench, Chapter chapter) throws Exception {
    var folder = bench.folder().resolve("rounds");
    var postgres = LocalPostgres.in(folder);
    postgres.start();
    bench.closing(postgres::stop);
    var node = bench.closing(NightNode.on(postgres));
    try (var rows = connection(folder)) {
      var sql = JdbcClient.create(rows);
      LargePortfolio.in(sql).fill(new Programme(CASES, 1));
      LargeEngine.in(sql).fill();
      var nightly = new NightlyRows(sql);
      nightly.fill();
      nightly.letGo(ENDED_PROCESSES);
      rounds(node, nightly, chapter);
    }
  }

  private static void rounds(NightNode node, NightlyRows nightly, Chapter chapter) {
    tell(
        chapter,
        "comparing the bytes of %d files".formatted(CASES),
        () -> {
          int compared = 0;
          for (int some = node.fixity.run(); some > 0; some = node.fixity.run()) {
            compared += some;
          }
          assertThat(compared).isEqualTo(CASES);
        });
    tell(
        chapter,
        "checking %d lines of record".formatted(3 * CASES),
        () -> assertThat(node.record.run().broken()).isEmpty());
    for (int round = 0; round < ROUNDS_OF_RETENTION; round++) {
      tell(chapter, "a round of retention (200 cases)", node.retention::run);
    }
    tell(
        chapter,
        "letting %d ended processes go".formatted(ENDED_PROCESSES),
        () -> {
          node.history.cleanUpHistoryAsync(true);
          for (var job : node.history.findHistoryCleanupJobs()) {
            long before = Long.MAX_VALUE;
            for (long left = nightly.left(); left > 0 && left < before; left = nightly.left()) {
              before = left;
              node.engine.executeJob(job.getId());
            }
          }
          assertThat(nightly.left()).isZero();
        });
  }

  private static void tell(Chapter chapter, String what, Runnable round) {
    long began = System.nanoTime();
    round.run();
    chapter.figure(what + ", s", "%.1f".formatted((System.nanoTime() - began) / 1e9));
  }

  /** One connection, because temporary tables belong to one. */
  private static SingleConnectionDataSource connection(Path folder) {
    var cluster = new BenchCluster(folder);
    return new SingleConnectionDataSource(
        cluster.url("csp"), BenchCluster.SUPERUSER, cluster.password(), true);
  }
}
