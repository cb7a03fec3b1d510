package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.LongForms;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Node;
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
    return "A launch on two nodes; `kill -9` of one of them in the middle of its work at random"
        + " moments, and its start anew.";
  }

  @Override
  public int minutes() {
    return 10 + Integer.getInteger("faults.cases", 0) / 100;
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
    for (int kill = 0; kill < kills && !opened.done(launch); kill++) {
      bench.alive().forEach(Node::awaitReady);
      pauses.add(killed(bench, opened.awaitNodeAtWork(launch, random), opened, launch));
    }
    Waiting.until("the launch is done", PATIENCE, () -> opened.done(launch));
    var took = Duration.ofNanos(System.nanoTime() - began);
    opened.assertOnce(cases);
    bench.alive().forEach(Node::awaitReady);
    var view = bench.office().manager().get(bench.one(), launch).expect(200).json();
    assertThat(view.get("state").asText()).isEqualTo("DONE");
    assertThat(view.get("opened").asInt()).isEqualTo(cases);
    assertThat(pauses).as("going on after a kill").allMatch(pause -> pause.toSeconds() <= 30);
    return "%,d cases, %d kills: 0 lost, 0 doubled, 0 stuck; %d s in all; the other node had taken over after %s s"
        .formatted(cases, pauses.size(), took.toSeconds(), seconds(pauses));
  }

  /** Kills this node, and waits until the other holds nothing up that it had begun. */
  private static Duration killed(Bench bench, Node victim, OpenedCases opened, String launch) {
    victim.kill();
    var moment = bench.stored().texts("select clock_timestamp()::text").get(0);
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
