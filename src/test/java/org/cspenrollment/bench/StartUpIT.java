package org.cspenrollment.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.LongForms;
import org.cspenrollment.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start costs the processors with the classes kept by one start before, beside a start of
 * the packaged jar without, laid out by the commands of the Dockerfile, with a heap of 512 MB; and
 * the same for the process that makes pictures of pages. Times never fail.
 */
@Tag(LongForms.BENCH)
class StartUpIT {

  private static final int STARTS = Integer.getInteger("bench.starts", 3);
  private static final Path JAR =
      Path.of(System.getProperty("packaged.jar", "target/csp-enrollment-0.2.0.jar"));
  private static final long DEADLINE_SECONDS = 240;

  @TempDir private static Path folder;

  private static Path image;
  private static Map<String, String> environment;

  @BeforeAll
  static void buildLikeTheImage() throws Exception {
    environment =
        Map.of(
            "SPRING_DATASOURCE_URL", TestDatabase.emptyDatabase("start_up"),
            "SPRING_DATASOURCE_USERNAME", "csp_app",
            "SPRING_DATASOURCE_PASSWORD", "app",
            "SPRING_FLYWAY_USER", "csp_owner",
            "SPRING_FLYWAY_PASSWORD", "owner",
            "SERVER_PORT", freePort(),
            "PATH", Path.of(PackagedProduct.java()).getParent() + ":" + System.getenv("PATH"));
    var jar = Files.copy(JAR, folder.resolve("application.jar")).toString();
    image = folder.resolve("image");
    run(
        folder,
        List.of(
            PackagedProduct.java(),
            "-Djarmode=tools",
            "-jar",
            jar,
            "extract",
            "--destination",
            image.toString()));
    run(image, List.of(Path.of("src/docker/archive-classes").toAbsolutePath().toString()));
    assertThat(image.resolve("application.jsa")).exists();
    assertThat(image.resolve("pages.jsa")).exists();
  }

  @Test
  void startWithItsClassesReady() throws Exception {
    start(List.of("-jar", "../application.jar"));
    var without = new ArrayList<Double>();
    var with = new ArrayList<Double>();
    for (int number = 0; number < STARTS; number++) {
      without.add(start(List.of("-jar", "../application.jar")));
      with.add(start(List.of("-XX:SharedArchiveFile=application.jsa", "-jar", "application.jar")));
    }
    tell("Start of the application until it serves, CPU ms (512 MB of heap)", without, with);
  }

  @Test
  void pagesWithTheirClassesReady() throws Exception {
    var page = Files.write(folder.resolve("page.pdf"), SmallPdf.saying("One line"));
    var without = new ArrayList<Double>();
    var with = new ArrayList<Double>();
    for (int number = 0; number < STARTS; number++) {
      without.add(pages(page, List.of()));
      with.add(pages(page, List.of("-XX:SharedArchiveFile=pages.jsa")));
    }
    tell("Pictures of a PDF of one page, CPU ms", without, with);
  }

  private static void tell(String what, List<Double> without, List<Double> with)
      throws IOException {
    BenchReport.add(
        what,
        "| without | with its classes ready | ratio |\n|---|---|---|\n| %s | %s | %.2f |%n"
            .formatted(
                Comparison.spread(without),
                Comparison.spread(with),
                Comparison.median(with) / Comparison.median(without)));
  }

  private static double start(List<String> jar) throws Exception {
    var command =
        new ArrayList<>(List.of(PackagedProduct.java(), "-Xmx512m", "-Duser.timezone=UTC"));
    command.addAll(jar);
    var log = folder.resolve("start.log");
    var process = process(image, command, log);
    try {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
      while (!Files.readString(log).contains("Started EnrollmentApplication")) {
        assertThat(process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline)
            .as("ended, or takes too long:%n%s", Files.readString(log))
            .isFalse();
      }
      return ProcessorTime.ofAll(process.pid()).toMillis();
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static double pages(Path page, List<String> options) throws Exception {
    var made = Files.createTempDirectory(folder, "pages");
    var command = new ArrayList<>(List.of(PackagedProduct.java(), "-Xmx256m"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dlogback.configurationFile=page-maker-logback.xml",
            "-cp",
            "application.jar",
            "org.cspenrollment.evidence.pages.PreviewRenderer",
            "PDF",
            page.toString(),
            made.toString(),
            "5"));
    var before = children();
    run(image, command);
    assertThat(made.resolve("1.png")).exists();
    return children().minus(before).toMillis();
  }

  /** What processes that this one started, and that have ended, used. */
  private static Duration children() {
    return ProcessorTime.ofEndedChildren(ProcessHandle.current().pid());
  }

  private static void run(Path folder, List<String> command) throws Exception {
    var log = StartUpIT.folder.resolve("run.log");
    assertThat(process(folder, command, log).waitFor()).as(Files.readString(log)).isZero();
  }

  private static Process process(Path folder, List<String> command, Path log) throws IOException {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process;
  }

  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
