package org.cspenrollment.faults.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A clock for one node, which can be set while the node runs: libfaketime in front of its JVM,
 * which it slows down.
 */
public final class NodeClock {

  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

  private final Path file;

  /**
   * A clock that is right.
   *
   * @param file from which the node reads how wrong its clock is
   */
  NodeClock(Path file) {
    this.file = file;
    set(Duration.ZERO);
  }

  /** Whether this machine has what sets the clock of one process; {@code .ci/run} installs it. */
  public static boolean canBeSet() {
    return library().isPresent();
  }

  /** From the next second on it is so much ahead of the machine's. */
  public void set(Duration ahead) {
    try {
      Files.writeString(file, "%+ds%n".formatted(ahead.toSeconds()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a node has to be started with to see this clock. */
  public Map<String, String> shown() {
    return Map.of(
        "LD_PRELOAD",
        library().orElseThrow().toString(),
        "FAKETIME_TIMESTAMP_FILE",
        file.toString(),
        "FAKETIME_CACHE_DURATION",
        "1",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1",
        "NO_FAKE_STAT",
        "1");
  }

  private static Optional<Path> library() {
    return LIBRARIES.stream().filter(Files::isReadable).findFirst();
  }
}
