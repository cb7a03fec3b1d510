package org.cspenrollment.evidence.content;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.platform.temporary.TemporaryFolder;

/**
 * A process for one file that may be hostile: with its own heap, no environment of ours, and a
 * deadline after which it is killed. Whatever a file does to it, it does to this process alone.
 *
 * @param heap as {@code -Xmx} takes it; beyond it the process ends with {@value #OUT_OF_MEMORY}
 */
public record ChildJvm(String heap, Duration deadline) {

  /** How a process ends that needed more than its heap. */
  public static final int OUT_OF_MEMORY = 3;

  private static final String ARCHIVE = "pages.jsa";

  /**
   * Runs a program.
   *
   * @return how it ended; empty where it was killed
   */
  public OptionalInt run(Class<?> program, List<String> arguments)
      throws IOException, InterruptedException {
    TemporaryFolder.requireRoom();
    var process =
        new ProcessBuilder(command(program, arguments))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    process.environment().clear();
    var child = process.start();
    try {
      return child.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)
          ? OptionalInt.of(child.exitValue())
          : OptionalInt.empty();
    } finally {
      child.destroyForcibly();
    }
  }

  private List<String> command(Class<?> program, List<String> arguments) {
    var classPath = System.getProperty("java.class.path");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + TemporaryFolder.path(),
            // Which fonts this machine has is found out once, not for every file
            "-Dpdfbox.fontcache=" + TemporaryFolder.path(),
            "-Dlogback.configurationFile=page-maker-logback.xml",
            "-cp",
            classPath));
    archive(classPath).ifPresent(archive -> command.add(1, "-XX:SharedArchiveFile=" + archive));
    if (isPackaged(program)) {
      command.add("-Dloader.main=" + program.getName());
      command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
    } else {
      command.add(program.getName());
    }
    command.addAll(arguments);
    return command;
  }

  /** The classes that such a process needs, where they were kept ready beside the first jar. */
  static Optional<Path> archive(String classPath) {
    return Optional.of(Path.of(classPath.split(File.pathSeparator, 2)[0]).resolveSibling(ARCHIVE))
        .filter(Files::exists);
  }

  /** Whether only Spring Boot's launcher finds our classes: in the jar, or unpacked from it. */
  private static boolean isPackaged(Class<?> program) {
    return program
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .toString()
        .contains("BOOT-INF/classes");
  }
}
