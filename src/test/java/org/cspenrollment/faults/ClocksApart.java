package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Crowd;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.OpenedCases;
import org.cspenrollment.faults.bench.StoredActs;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Waiting;

/** Clocks of nodes that differ, and one that is set back: by libfaketime in front of the JVM. */
final class ClocksApart implements Trial {

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public String promise() {
    return "Nodes whose clocks are two minutes apart, and a clock that is set back an hour, double"
        + " nothing and stop nobody.";
  }

  @Override
  public String tried() {
    return "People work on two nodes, one of them two minutes ahead, and a launch runs; then on one"
        + " node whose clock is set back an hour while they work.";
  }

  @Override
  public int nodes() {
    return 1;
  }

  @Override
  public String run(Bench bench) {
    if (bench.second().isAlive()) {
      bench.second().kill();
    }
    bench.clock().set(Duration.ofMinutes(2));
    bench.second().start(bench.clock().shown()).awaitReady();
    var apart = apart(bench);
    bench.clock().set(Duration.ZERO);
    var back = setBack(bench);
    bench.second().kill();
    return "two minutes apart: %s; an hour back: %s; 0 lost, 0 doubled"
        .formatted(apart.summary(), back.summary());
  }

  private Ledger apart(Bench bench) {
    try (var crowd =
        new Crowd(bench, "ORG-CLOCKS", bench.size(4, 12), bench.random(this)).begin()) {
      bench.office().tenants("ORG-AHEAD", 10);
      var launch = bench.office().launch(bench.first());
      var opened = new OpenedCases(bench, "ORG-AHEAD");
      Waiting.until("the launch is done", 30, () -> opened.done(launch));
      opened.assertOnce(10);
      Waiting.pass(Duration.ofSeconds(bench.size(1, 15)));
      var ledger = crowd.stop();
      assertThat(ledger.forbidden(false)).isEmpty();
      new StoredActs(bench, ledger).assertWhole();
      return ledger;
    }
  }

  /** The first node stands still, so that everybody works by the clock that is set back. */
  private Ledger setBack(Bench bench) {
    try (var crowd = new Crowd(bench, "ORG-BACK", bench.size(4, 12), bench.random(this))) {
      bench.first().freeze();
      crowd.begin();
      Waiting.pass(Duration.ofSeconds(1));
      bench.clock().set(Duration.ofHours(-1));
      Waiting.pass(Duration.ofSeconds(bench.size(4, 15)));
      var ledger = crowd.stop();
      assertThat(ledger.forbidden(false)).isEmpty();
      new StoredActs(bench, ledger).assertWhole();
      return ledger;
    } finally {
      bench.first().thaw();
    }
  }
}
