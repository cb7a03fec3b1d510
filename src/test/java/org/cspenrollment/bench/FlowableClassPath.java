package org.cspenrollment.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** What Flowable runs on: its own libraries, resolved and compiled when the benchmark runs. */
final class FlowableClassPath {

  static final String ENGINE = "StockFlowable";

  private static final Path SOURCES = Path.of("src/test/flowable");

  private FlowableClassPath() {}

  /** Resolves it into this folder. */
  static String in(Path folder) throws IOException, InterruptedException {
    var libraries = folder.resolve("lib").toAbsolutePath();
    var maven =
        new ProcessBuilder(
                "./mvnw",
                "-B",
                "-q",
                "-f",
                SOURCES.resolve("pom.xml").toString(),
                "dependency:copy-dependencies",
                "-DoutputDirectory=" + libraries)
            .inheritIO()
            .start();
    if (maven.waitFor() != 0) {
      throw new IllegalStateException("Flowable's libraries cannot be resolved");
    }
    var classes = Files.createDirectories(folder.resolve("classes")).toAbsolutePath();
    var classPath =
        String.join(
            File.pathSeparator,
            jars(libraries),
            classes.toString(),
            ours("/test-classes", "/HikariCP-", "/postgresql-"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                classes.toString(),
                SOURCES.resolve(ENGINE + ".java").toString());
    if (compiled != 0) {
      throw new IllegalStateException("The contestant Flowable does not compile");
    }
    return classPath;
  }

  private static String jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static String ours(String... parts) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Arrays.stream(parts).anyMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
