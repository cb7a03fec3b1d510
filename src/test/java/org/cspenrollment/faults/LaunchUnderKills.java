package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cspenrollment.LongForms;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.OpenedCases;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Waiting;

/** Nodes are killed while they open cases. */
final class LaunchUnderKills implements Trial {

  private static final int PATIENCE = 900;

  @Override
  public String name() {
    return "launch-under-kills";
  }

  @Override
  public String promise() {
    return "A launch opens each case once, whatever node dies: one process, one opening on record,"
        + " one mail. After a kill the other node goes on within 30 s.";
  }

  @Override
  public String tried() {
    return "A launch on two nodes; `kill -9` of one of them at random moments, and its start anew.";
  }

  @Override
  public String run(Bench bench) throws Exception {
    int cases = Integer.getInteger("faults.cases", bench.size(120, 2000));
    int kills = Integer.getInteger("faults.kills", bench.size(1, 4));
    var random = bench.random(this);
    var organisation = "ORG-KILLS";
    bench.office().tenants(organisation, cases);
    var began = System.nanoTime();
    var launch = bench.office().launch(bench.any(random));
    var opened = new OpenedCases(bench, organisation);
    var pauses = new ArrayList<Duration>();
    for (int kill = 0; kill < kills; kill++) {
      int from = cases * (2 * kill + 1) / (2 * kills + 1);
      int moment = from + random.nextInt(Math.max(1, cases / (4 * kills)));
      Waiting.until(
          moment + " cases are open",
          PATIENCE,
          () -> opened.count() >= moment || opened.done(launch));
      Waiting.pass(Duration.ofMillis(random.nextInt(500)));
      pauses.add(killed(bench, random, opened, launch));
    }
    Waiting.until("the launch is done", PATIENCE, () -> opened.done(launch));
    var took = Duration.ofNanos(System.nanoTime() - began);
    opened.assertOnce(cases);
    var view = bench.office().manager().get(bench.one(), launch).expect(200).json();
    assertThat(view.get("state").asText()).isEqualTo("DONE");
    assertThat(view.get("opened").asInt()).isEqualTo(cases);
    assertThat(pauses).as("going on after a kill").allMatch(pause -> pause.toSeconds() <= 30);
    return "%,d cases, %d kills: 0 lost, 0 doubled, 0 stuck; %d s in all; the other node had taken over after %s s"
        .formatted(cases, kills, took.toSeconds(), seconds(pauses));
  }

  /** Kills one node, and waits until the other holds nothing up that the first one had begun. */
  private static Duration killed(Bench bench, Random random, OpenedCases opened, String launch) {
    var victim = bench.any(random);
    var other = bench.besides(victim);
    other.awaitReady();
    var moment = bench.stored().texts("select clock_timestamp()::text").get(0);
    victim.kill();
    int before = opened.count();
    var pause =
        Waiting.until(
            "what a killed node had begun goes on",
            60,
            () ->
                (opened.count() > before || opened.done(launch))
                    && opened.heldByNodesSilentSince(moment) == 0);
    if (LongForms.WANTED) {
      victim.start();
    }
    return pause;
  }

  private static List<Long> seconds(List<Duration> pauses) {
    return pauses.stream().map(Duration::toSeconds).toList();
  }
}
