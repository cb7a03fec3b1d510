package org.cspenrollment.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * -Dfaults.only} runs the trials whose name contains it. What the nodes said stays in {@code
 * target/faults}.
 */
@Tag(LongForms.FAULTS)
class FaultBenchIT {

  private static final Path FOLDER = Path.of("target/faults").toAbsolutePath();

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
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void holds(String name, Trial trial) throws Exception {
    var began = System.nanoTime();
    var figure = trial.run(bench.whole(trial));
    FIGURES.add(trial, figure);
    System.out.printf("%s: %s (%d s)%n", name, figure, (System.nanoTime() - began) / 1_000_000_000);
  }

  static Stream<Arguments> trials() {
    var only = System.getProperty("faults.only", "");
    return Trials.here().stream()
        .filter(trial -> trial.name().contains(only))
        .map(trial -> Arguments.of(trial.name(), trial));
  }
}
