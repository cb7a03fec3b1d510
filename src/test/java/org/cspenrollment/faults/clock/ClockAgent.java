package org.cspenrollment.faults.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs in a process before its own beginning: from then on its clock is that of the machine and so
 * many milliseconds as a file says, which may be written anew at any time.
 */
public final class ClockAgent {

  private static final Duration LOOKS_EVERY = Duration.ofMillis(50);

  private ClockAgent() {}

  /**
   * Called by Java.
   *
   * @param file the file with the difference in milliseconds
   */
  public static void premain(String file, Instrumentation java) throws UnmodifiableClassException {
    var path = Path.of(file);
    ShiftedTime.ahead(read(path));
    java.addTransformer(new ShiftedCalls(), true);
    java.retransformClasses(
        Arrays.stream(java.getAllLoadedClasses())
            .filter(java::isModifiableClass)
            .filter(one -> one.getName().startsWith("java.time.") || one == java.util.Date.class)
            .toArray(Class<?>[]::new));
    var follows = new Thread(() -> follow(path), "clock");
    follows.setDaemon(true);
    follows.start();
  }

  private static void follow(Path file) {
    while (!Thread.currentThread().isInterrupted()) {
      ShiftedTime.ahead(read(file));
      LockSupport.parkNanos(LOOKS_EVERY.toNanos());
    }
  }

  private static long read(Path file) {
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
