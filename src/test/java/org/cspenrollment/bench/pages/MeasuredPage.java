package org.cspenrollment.bench.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cspenrollment.StatementStatistics;
import org.cspenrollment.bench.BenchCluster;
import org.cspenrollment.bench.HttpPerson;

/**
 * What a page cost, again and again.
 *
 * @param http milliseconds of each until it was there
 * @param database milliseconds of its statements in the database, each
 * @param statements of one of them
 * @param wholes large tables that a statement of it reads from one end to the other
 */
record MeasuredPage(
    PageOfRole page,
    List<Double> http,
    List<Double> database,
    long statements,
    Set<String> wholes) {

  /** So often a page is looked at, however long that takes. */
  static final int LEAST = 20;

  private static final int WARM = 5;
  private static final long LONG_NANOSECONDS = 20_000_000_000L;

  /** Looks at a page so often, or for a while where that takes long. */
  static MeasuredPage of(
      PageOfRole page, HttpPerson person, BenchCluster cluster, LargeTables tables, int looks)
      throws Exception {
    for (int look = 0; look < WARM; look++) {
      page.look(person);
    }
    var superuser = cluster.sql("postgres");
    StatementStatistics.begin(superuser);
    var http = new ArrayList<Double>();
    var database = new ArrayList<Double>();
    long statements = 0;
    var before = DatabaseTime.of(superuser);
    long end = System.nanoTime() + LONG_NANOSECONDS;
    for (int look = 0; look < looks && (look < LEAST || System.nanoTime() < end); look++) {
      long began = System.nanoTime();
      page.look(person);
      http.add((System.nanoTime() - began) / 1e6);
      var after = DatabaseTime.of(superuser);
      database.add(after.since(before).milliseconds());
      statements = after.since(before).statements();
      before = after;
    }
    return new MeasuredPage(
        page,
        http.stream().sorted().toList(),
        database.stream().sorted().toList(),
        statements,
        tables.readAsAWhole(StatementStatistics.read(superuser, "csp")));
  }

  /** Milliseconds in the database that one look in twenty exceeds. */
  double p95() {
    return of(database, 95);
  }

  /** Its row in a table. */
  String row() {
    return "| %s | %.1f / %.1f | %.2f / %.2f | %d | %s |%n"
        .formatted(
            page.what(),
            of(http, 50),
            of(http, 95),
            of(database, 50),
            of(database, 95),
            statements,
            wholes.isEmpty() ? "–" : String.join(", ", wholes));
  }

  private static double of(List<Double> sorted, int percent) {
    return sorted.get(sorted.size() * percent / 100);
  }
}
