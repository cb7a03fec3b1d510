package org.cspenrollment.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.audit.event.RefusalsCounted;

/**
 * Counts what gets no row of its own, by kind, and keeps the first few names of each. As long as it
 * likes: its size does not grow with what it counts.
 */
class RefusalTally {

  private static final int KEPT = 20;
  private final Map<AuditCode, Line> lines = new EnumMap<>(AuditCode.class);

  private static final class Line {

    private final Instant from;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> subjects = new LinkedHashSet<>();
    private Instant until;
    private long count;

    private Line(Instant from) {
      this.from = from;
      this.until = from;
    }
  }

  /** Counts one more. */
  synchronized void add(AuditCode code, String source, String subject, Instant now) {
    var line = lines.computeIfAbsent(code, k -> new Line(now));
    line.count++;
    line.until = now;
    keep(line.sources, source);
    keep(line.subjects, subject);
  }

  /** What has been counted since this was last asked. */
  synchronized List<RefusalsCounted> take() {
    var counted = new ArrayList<RefusalsCounted>();
    lines.forEach(
        (code, line) ->
            counted.add(
                new RefusalsCounted(
                    code,
                    line.count,
                    line.from,
                    line.until,
                    List.copyOf(line.sources),
                    List.copyOf(line.subjects))));
    lines.clear();
    return counted;
  }

  private static void keep(Collection<String> names, String name) {
    if (names.size() < KEPT) {
      names.add(name);
    }
  }
}
