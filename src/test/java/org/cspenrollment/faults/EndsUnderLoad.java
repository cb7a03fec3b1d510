package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Crowd;
import org.cspenrollment.faults.bench.StoredActs;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Waiting;

/** A node is asked to end while people work on it. */
final class EndsUnderLoad implements Trial {

  @Override
  public String name() {
    return "sigterm-under-load";
  }

  @Override
  public String promise() {
    return "A node that is asked to end brings to an end what it has begun, and refuses the rest at"
        + " once.";
  }

  @Override
  public String tried() {
    return "SIGTERM to a node while people upload, move deadlines and read on it and on another.";
  }

  @Override
  public int nodes() {
    return 1;
  }

  @Override
  public String run(Bench bench) {
    var random = bench.random(this);
    try (var crowd = new Crowd(bench, "ORG-TERM", bench.size(6, 30), random).begin()) {
      Waiting.pass(Duration.ofMillis(1500 + random.nextInt(2000)));
      var began = System.nanoTime();
      var victim = bench.any(random);
      victim.terminate();
      var status = victim.awaitEnd();
      var took = Duration.ofNanos(System.nanoTime() - began);
      Waiting.pass(Duration.ofMillis(500));
      var ledger = crowd.stop();
      assertThat(status).as("ended by SIGTERM").isEqualTo(143);
      assertThat(ledger.forbidden(true)).isEmpty();
      new StoredActs(bench, ledger).assertWhole();
      return "ended after %.1f s; answers %s; 0 lost, 0 doubled"
          .formatted(took.toMillis() / 1000.0, ledger.summary());
    }
  }
}
