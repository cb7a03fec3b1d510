package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.OpenedCases;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Waiting;

/** A launch of a few cases, and one that is asked for again while it runs. */
final class SmallLaunch implements Trial {

  private static final int CASES = 30;

  @Override
  public String name() {
    return "small-launch";
  }

  @Override
  public String promise() {
    return "A launch of 30 is done within 10 s. Asked again while it runs, it opens what has become"
        + " due meanwhile, too.";
  }

  @Override
  public String tried() {
    return "30 tenants; the launch; 30 more tenants, and the launch asked for again on the other"
        + " node at once.";
  }

  @Override
  public String run(Bench bench) {
    var alone = new OpenedCases(bench, "ORG-SMALL");
    int most = bench.size(30, 10); // verify runs it beside other tests
    bench.office().tenants("ORG-SMALL", CASES);
    var launch = bench.office().launch(bench.first());
    var took = Waiting.until("a launch of 30 is done", most, () -> alone.done(launch));
    assertThat(alone.count()).isEqualTo(CASES);

    bench.office().tenants("ORG-SMALL-1", CASES);
    var running = bench.office().launch(bench.first());
    bench.office().tenants("ORG-SMALL-2", CASES);
    var again = bench.office().launch(bench.second());
    var both =
        Waiting.until(
            "what was asked for again is open",
            2 * most,
            () -> alone.done(running) && alone.done(again));
    new OpenedCases(bench, "ORG-SMALL-1").assertOnce(CASES);
    new OpenedCases(bench, "ORG-SMALL-2").assertOnce(CASES);
    return "30 done after %.1f s; 30 and 30 asked for meanwhile after %.1f s"
        .formatted(took.toMillis() / 1000.0, both.toMillis() / 1000.0);
  }
}
