package org.cspenrollment.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** How long processors have worked for a process and for those it started, ended ones included. */
public final class ProcessorTime {

  private static final int TICKS_PER_SECOND = 100;
  private static final int USER = 11;
  private static final int ENDED_CHILDREN_USER = 13;
  private static final int ENDED_CHILDREN_SYSTEM = 14;

  private ProcessorTime() {}

  /** Of this process and of its children as they run now. */
  public static Duration ofAll(long process) {
    var children =
        ProcessHandle.of(process)
            .map(ProcessHandle::children)
            .orElseThrow()
            .mapToLong(child -> ticks(child.pid(), USER));
    return Duration.ofMillis((ticks(process, USER) + children.sum()) * 1000 / TICKS_PER_SECOND);
  }

  /** Of those it started and that have ended. */
  public static Duration ofEndedChildren(long process) {
    return Duration.ofMillis(ticks(process, ENDED_CHILDREN_USER) * 1000 / TICKS_PER_SECOND);
  }

  private static long ticks(long process, int first) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long sum = 0;
      for (int field = first; field <= ENDED_CHILDREN_SYSTEM; field++) {
        sum += Long.parseLong(fields[field]);
      }
      return sum;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new IllegalStateException("What processors did cannot be read", e);
    }
  }
}
