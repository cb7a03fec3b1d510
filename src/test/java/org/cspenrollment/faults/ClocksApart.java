package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Crowd;
import org.cspenrollment.faults.bench.OpenedCases;
import org.cspenrollment.faults.bench.StoredActs;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Waiting;

/** Clocks of nodes that differ, and one that is set back: by libfaketime in front of the JVM. */
final class ClocksApart implements Trial {

  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

  /** Whether this machine has what sets a clock for one process; {@code .ci/run} installs it. */
  static boolean canBeTried() {
    return library().isPresent();
  }

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
  public String run(Bench bench) throws Exception {
    var random = bench.random(this);
    var clock = bench.folder().resolve("clock");
    bench.second().kill();
    Files.writeString(clock, "+120s\n");
    bench.second().start(shownBy(clock)).awaitReady();
    try (var crowd = new Crowd(bench, "ORG-CLOCKS", bench.size(4, 12), random).begin()) {
      launch(bench, "ORG-AHEAD");
      Waiting.pass(Duration.ofSeconds(bench.size(2, 15)));
      var apart = crowd.stop();
      assertThat(apart.forbidden(false)).isEmpty();
      new StoredActs(bench, apart).assertWhole();
      try (var later = new Crowd(bench, "ORG-BACK", bench.size(4, 12), random)) {
        bench.first().kill();
        later.begin();
        Waiting.pass(Duration.ofSeconds(1));
        setBack(clock);
        Waiting.pass(Duration.ofSeconds(bench.size(3, 15)));
        var back = later.stop();
        assertThat(back.forbidden(true)).isEmpty();
        new StoredActs(bench, back).assertWhole();
        bench.second().kill();
        return "two minutes apart: %s; an hour back: %s; 0 lost, 0 doubled"
            .formatted(apart.summary(), back.summary());
      }
    }
  }

  private static void launch(Bench bench, String organisation) {
    bench.office().tenants(organisation, 10);
    var launch = bench.office().launch(bench.first());
    var opened = new OpenedCases(bench, organisation);
    Waiting.until("the launch is done", 30, () -> opened.done(launch));
    opened.assertOnce(10);
  }

  /** It runs on from an hour ago. */
  private static void setBack(Path clock) throws IOException {
    Files.writeString(clock, "-3600s\n");
  }

  private static Map<String, String> shownBy(Path clock) {
    return Map.of(
        "LD_PRELOAD",
        library().orElseThrow().toString(),
        "FAKETIME_TIMESTAMP_FILE",
        clock.toString(),
        "FAKETIME_NO_CACHE",
        "1",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1");
  }

  private static Optional<Path> library() {
    return LIBRARIES.stream().filter(Files::isReadable).findFirst();
  }
}
