package org.cspenrollment.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * What runs on libraries that are neither ours nor those of our tests: they are resolved and its
 * class compiled when the benchmark runs.
 */
public final class ForeignClassPath {

  private static final Path SOURCES = Path.of("src/test");

  private ForeignClassPath() {}

  /**
   * Resolves and compiles one.
   *
   * @param name the folder of its sources beside ours
   * @param main its class
   * @param folder where that goes
   */
  public static String of(String name, String main, Path folder)
      throws IOException, InterruptedException {
    var sources = SOURCES.resolve(name);
    var libraries = folder.resolve("lib").toAbsolutePath();
    var maven =
        new ProcessBuilder(
                "./mvnw",
                "-B",
                "-q",
                "-f",
                sources.resolve("pom.xml").toString(),
                "dependency:copy-dependencies",
                "-DoutputDirectory=" + libraries)
            .inheritIO()
            .start();
    if (maven.waitFor() != 0) {
      throw new IllegalStateException("The libraries of " + name + " cannot be resolved");
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
                sources.resolve(main + ".java").toString());
    if (compiled != 0) {
      throw new IllegalStateException("The contestant " + name + " does not compile");
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
