package org.cspenrollment.bench;

import java.time.Duration;
import java.util.List;

/** What was used until a moment: read before and after, the difference is what something cost. */
public record Reading(long nanos, Duration jvm, Duration postgres, long wal, long transactions) {

  /**
   * Now.
   *
   * @param process the JVM that does the work
   */
  public static Reading of(BenchCluster cluster, long process) {
    var sql = cluster.sql("postgres");
    var wal =
        sql.sql("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn").query(Long.class).single();
    // Numbers are given to transactions that write, and to no others
    var transactions =
        sql.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
            .query(Long.class)
            .single();
    return new Reading(
        System.nanoTime(),
        ProcessorTime.ofAll(process),
        ProcessorTime.ofAll(cluster.process()),
        wal,
        transactions);
  }

  /** What so many cases cost since then, each; one or all of them took so many milliseconds. */
  public Cost since(Reading before, double cases, List<Double> milliseconds) {
    var sorted = milliseconds.stream().sorted().toList();
    return new Cost(
        cases / ((nanos - before.nanos) / 1e9),
        jvm.minus(before.jvm).toMillis() / cases,
        postgres.minus(before.postgres).toMillis() / cases,
        (wal - before.wal) / 1024.0 / cases,
        (transactions - before.transactions) / cases,
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)));
  }
}
