package org.cspenrollment.bench.start;

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
import org.cspenrollment.TestDatabase;
import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.Chapter;
import org.cspenrollment.bench.Comparison;
import org.cspenrollment.bench.PackagedProduct;
import org.cspenrollment.bench.ProcessorTime;
import org.cspenrollment.bench.SmallPdf;
import org.cspenrollment.bench.Workload;

/**
 * A start as in the image, with the classes kept by one start before and the image's options for
 * Java, beside one of the packaged jar without either.
 */
public final class StartUp implements Workload {

  private static final int STARTS = Integer.getInteger("bench.starts", 3);
  private static final Path JAR =
      Path.of(System.getProperty("packaged.jar", "target/csp-enrollment-0.2.0.jar"));
  private static final Path OPTIONS = Path.of("src/docker/java-options");
  private static final long DEADLINE_SECONDS = 240;

  private Path folder = Path.of("");
  private Path image = Path.of("");
  private Map<String, String> environment = Map.of();

  @Override
  public String name() {
    return "start-up";
  }

  @Override
  public String does() {
    return "What a start costs the processors until it serves, laid out and started as in the image,"
        + " beside the plain jar, with 512 MB of heap; and the same for the process that makes"
        + " pictures of a PDF of one page.";
  }

  @Override
  public void run(Bench bench, Chapter chapter) throws Exception {
    folder = Files.createDirectories(bench.folder().resolve("start"));
    buildLikeTheImage();
    startWithItsClassesReady(chapter);
    pagesWithTheirClassesReady(chapter);
  }

  private void buildLikeTheImage() throws Exception {
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

  private void startWithItsClassesReady(Chapter chapter) throws Exception {
    start(List.of("-jar", "../application.jar"));
    var without = new ArrayList<Double>();
    var with = new ArrayList<Double>();
    for (int number = 0; number < STARTS; number++) {
      without.add(start(List.of("-jar", "../application.jar")));
      with.add(
          start(
              List.of(
                  "-XX:SharedArchiveFile=application.jsa",
                  "@" + OPTIONS.toAbsolutePath(),
                  "-jar",
                  "application.jar")));
    }
    tell(chapter, "CPU ms of a start", without, with, "≤ 0.6", "≤ 0.45");
  }

  private void pagesWithTheirClassesReady(Chapter chapter) throws Exception {
    var page = Files.write(folder.resolve("page.pdf"), SmallPdf.saying("One line"));
    var without = new ArrayList<Double>();
    var with = new ArrayList<Double>();
    for (int number = 0; number < STARTS; number++) {
      without.add(pages(page, List.of()));
      with.add(pages(page, List.of("-XX:SharedArchiveFile=pages.jsa")));
    }
    tell(chapter, "CPU ms of pictures", without, with, "", "");
  }

  private static void tell(
      Chapter chapter,
      String what,
      List<Double> without,
      List<Double> with,
      String must,
      String aim) {
    chapter.figure(what + ", without", Comparison.spread(without));
    chapter.figure(what + ", with its classes ready", Comparison.spread(with));
    chapter.figure(
        what + ", ratio",
        "%.2f".formatted(Comparison.median(with) / Comparison.median(without)),
        must,
        aim);
  }

  private double start(List<String> jar) throws Exception {
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

  private double pages(Path page, List<String> options) throws Exception {
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

  private void run(Path folder, List<String> command) throws Exception {
    var log = this.folder.resolve("run.log");
    assertThat(process(folder, command, log).waitFor()).as(Files.readString(log)).isZero();
  }

  private Process process(Path folder, List<String> command, Path log) throws IOException {
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
