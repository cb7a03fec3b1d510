package org.cspenrollment.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cspenrollment.LongForms;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Trial;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/**
 * What breaks, broken: every trial on one bench of two nodes of the packaged jar. {@code ./mvnw
 * verify} runs a short form of some, {@code ./mvnw -Pfaults verify} all in their long one. The
 * random moments come from a seed that is printed; {@code -Dfaults.seed} repeats them, {@code
 * -Dfaults.only} runs the trials whose name contains it, or one of several, with commas. A trial
 * that does not end in its minutes is told to stop, and says what it waited for. What the nodes
 * said stays in {@code target/faults}.
 */
@Tag(LongForms.FAULTS)
class FaultBenchIT {

  private static final Path FOLDER = Path.of("target/faults").toAbsolutePath();

  private static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(1);

  private static Bench bench;
  private static final Figures FIGURES = new Figures();

  @BeforeAll
  static void start() throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
    Files.createDirectories(FOLDER);
    System.out.println("faults.seed=" + Bench.SEED);
    bench = Bench.in(FOLDER);
  }

  @AfterAll
  static void stop() {
    FIGURES.write(Boolean.getBoolean("faults.renew"));
    if (bench != null) {
      bench.close();
    }
    CLOCK.shutdownNow();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void holds(String name, Trial trial) throws Exception {
    var began = System.nanoTime();
    var over = CLOCK.schedule(Thread.currentThread()::interrupt, trial.minutes(), TimeUnit.MINUTES);
    String figure;
    try {
      figure = trial.run(bench.whole(trial));
    } finally {
      over.cancel(false);
      Thread.interrupted(); // the next one has its own time
    }
    FIGURES.add(trial, figure);
    System.out.printf("%s: %s (%d s)%n", name, figure, (System.nanoTime() - began) / 1_000_000_000);
  }

  static Stream<Arguments> trials() {
    var only = List.of(System.getProperty("faults.only", "").split(",", -1));
    return Trials.here().stream()
        .filter(trial -> only.stream().anyMatch(trial.name()::contains))
        .map(trial -> Arguments.of(trial.name(), trial));
  }
}
