package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.OpenedCases;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Waiting;

/** A node's machine stands still in the middle of a launch, and goes on later. */
final class FrozenNode implements Trial {

  private static final Duration MOST = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "frozen-node";
  }

  @Override
  public String promise() {
    return "A node that stands still holds nobody up for longer than 30 s; when it goes on, nothing"
        + " it had begun is done twice.";
  }

  @Override
  public String tried() {
    return "A launch on two nodes; SIGSTOP of one while it opens cases, and SIGCONT when the other"
        + " has ended it.";
  }

  @Override
  public String run(Bench bench) throws Exception {
    int cases = bench.size(60, 400);
    var random = bench.random(this);
    var opened = new OpenedCases(bench, "ORG-STILL");
    bench.office().tenants("ORG-STILL", cases);
    var launch = bench.office().launch(bench.first());
    var victim = opened.awaitNodeAtWork(launch, random);
    victim.freeze();
    var moment = bench.stored().texts("select clock_timestamp()::text").get(0);
    Duration pause;
    Duration whole;
    try {
      pause =
          Waiting.until(
              "what a frozen node had begun is taken over",
              60,
              () -> opened.done(launch) || opened.heldByNodesSilentSince(moment) == 0);
      whole = pause.plus(Waiting.until("the other one ends it", 120, () -> opened.done(launch)));
    } finally {
      victim.thaw();
    }
    bench.servesWithin(30);
    opened.assertOnce(cases);
    var view = bench.office().manager().get(bench.first(), launch).expect(200).json();
    assertThat(view.get("state").asText()).isEqualTo("DONE");
    assertThat(view.get("opened").asInt()).isEqualTo(cases);
    assertThat(pause).as("going on without the frozen one").isLessThanOrEqualTo(MOST);
    return "%,d cases: taken over after %d s, the launch ended by the other node after %d s; 0 lost, 0 doubled"
        .formatted(cases, pause.toSeconds(), whole.toSeconds());
  }
}
