package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Crowd;
import org.cspenrollment.faults.bench.FaultDatabase;
import org.cspenrollment.faults.bench.StoredActs;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Waiting;

/** PostgreSQL stops, in one of the ways in which it can, and comes back. */
record DatabaseStops(FaultDatabase.Ending ending, String how) implements Trial {

  private static final int BACK_WITHIN = 30;

  @Override
  public String name() {
    return "database-" + ending.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String promise() {
    return "While the database is away every answer is a 503 that says when to try again; no"
        + " password is called wrong. What was acknowledged is kept, and 30 s after the"
        + " database everything serves.";
  }

  @Override
  public String tried() {
    return "50 people on two nodes upload, move deadlines, read, sign in; PostgreSQL is ended by "
        + how
        + " and started again.";
  }

  @Override
  public int nodes() {
    return 1;
  }

  @Override
  public String run(Bench bench) {
    int times = bench.size(1, 2);
    var random = bench.random(this);
    var back = new ArrayList<Long>();
    var organisation = "ORG-" + ending;
    try (var crowd = new Crowd(bench, organisation, bench.size(8, 50), random).begin()) {
      for (int time = 0; time < times; time++) {
        Waiting.pass(Duration.ofMillis(1000 + random.nextInt(2000)));
        bench.database().end(ending);
        Waiting.pass(Duration.ofMillis(bench.size(3000, 5000)));
        bench.database().start();
        back.add(bench.servesWithin(BACK_WITHIN).toMillis());
      }
      var ledger = crowd.stop();
      assertThat(ledger.forbidden(false)).isEmpty();
      assertThat(ledger.slowest()).as(ledger.slowestTen()).isLessThan(12_000);
      new StoredActs(bench, ledger).assertWhole();
      return "%s; slowest answer %.1f s; serves again after %s ms; 0 acknowledged acts of %,d lost"
          .formatted(
              ledger.summary(),
              ledger.slowest() / 1000.0,
              back,
              ledger.acknowledged("upload").size() + ledger.acknowledged("deadline").size());
    }
  }
}
