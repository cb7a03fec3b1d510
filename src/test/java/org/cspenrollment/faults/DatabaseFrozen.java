package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Crowd;
import org.cspenrollment.faults.bench.StoredActs;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Waiting;

/** PostgreSQL says nothing more, and its connections stay open. */
final class DatabaseFrozen implements Trial {

  private static final int BACK_WITHIN = 30;

  @Override
  public String name() {
    return "database-frozen";
  }

  @Override
  public String promise() {
    return "A database that says nothing more is a 503 within 10 s, not a request that hangs;"
        + " afterwards everything goes on.";
  }

  @Override
  public String tried() {
    return "50 people on two nodes; all processes of PostgreSQL are stopped by SIGSTOP, and go on"
        + " later.";
  }

  @Override
  public int nodes() {
    return 1;
  }

  @Override
  public String run(Bench bench) {
    var random = bench.random(this);
    try (var crowd = new Crowd(bench, "ORG-FROZEN", bench.size(8, 50), random).begin()) {
      Waiting.pass(Duration.ofMillis(1000 + random.nextInt(2000)));
      bench.database().freeze();
      Waiting.pass(Duration.ofSeconds(bench.size(12, 15)));
      bench.database().thaw();
      var back = bench.servesWithin(BACK_WITHIN);
      var ledger = crowd.stop();
      assertThat(ledger.forbidden(false)).isEmpty();
      assertThat(ledger.slowest()).as(ledger.slowestTen()).isLessThan(12_000);
      new StoredActs(bench, ledger).assertWhole();
      return "%s; slowest answer %.1f s; serves again after %d ms"
          .formatted(ledger.summary(), ledger.slowest() / 1000.0, back.toMillis());
    }
  }
}
