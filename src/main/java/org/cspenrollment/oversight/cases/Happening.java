package org.cspenrollment.oversight.cases;

import java.time.Instant;
import java.util.Map;
import org.cspenrollment.enrollment.TimelineEntry;

/** Something that happened. */
record Happening(Instant at, String who, String what, Map<String, Object> details) {

  static Happening of(TimelineEntry entry) {
    return new Happening(entry.at(), entry.who().name(), entry.what().name(), entry.details());
  }
}
