package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cspenrollment.faults.bench.Answer;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.Trial;

/** One row is locked by somebody outside, and everybody wants it. */
final class LockedRow implements Trial {

  @Override
  public String name() {
    return "locked-row";
  }

  @Override
  public String promise() {
    return "Whoever waits for one locked row is told to come again (503), and takes no connection"
        + " from those who want something else.";
  }

  @Override
  public String tried() {
    return "The row of a case is locked from outside; 28 moves of its day come at once, and people"
        + " read another case and the health meanwhile.";
  }

  @Override
  public int nodes() {
    return 1;
  }

  @Override
  public String run(Bench bench) throws Exception {
    var node = bench.one();
    var manager = bench.office().person("manager1").signIn(node);
    var cases = bench.office().cases(bench.office().tenants("ORG-LOCKED", 2));
    var ledger = new Ledger();
    var day = LocalDate.now(ZoneOffset.UTC).plusDays(5);
    var pool = Executors.newFixedThreadPool(28);
    var others = new Ledger();
    try (var connection = bench.stored().connection()) {
      connection.setAutoCommit(false);
      try (var lock =
          connection.prepareStatement(
              "select 1 from enrollment where case_number = ? for update")) {
        lock.setString(1, cases.get(0));
        lock.executeQuery();
      }
      var moves = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < 28; i++) {
        moves.add(
            () ->
                ledger.note(
                    "deadline",
                    cases.get(0),
                    manager.post(
                        node,
                        "/api/v1/enrollments/" + cases.get(0) + "/deadline",
                        "{\"which\":\"EVIDENCE\",\"date\":\"%s\",\"reason\":\"a flood\"}"
                            .formatted(day))));
      }
      var asked = new ArrayList<Future<Answer>>();
      moves.forEach(move -> asked.add(pool.submit(move)));
      while (asked.stream().anyMatch(one -> !one.isDone())) {
        others.note("read", "", manager.get(node, "/api/v1/enrollments/" + cases.get(1)));
        others.note("health", "", manager.get(node, "/actuator/health"));
      }
      connection.rollback();
    } finally {
      pool.shutdownNow();
    }
    assertThat(ledger.forbidden(false)).isEmpty();
    assertThat(ledger.slowest()).isLessThan(15_000);
    assertThat(others.forbidden(false)).isEmpty();
    assertThat(others.slowest()).isLessThan(10_000);
    return "%s for those who wanted it, after %d ms at most; %s for others, after %d ms at most"
        .formatted(ledger.summary(), ledger.slowest(), others.summary(), others.slowest());
  }
}
