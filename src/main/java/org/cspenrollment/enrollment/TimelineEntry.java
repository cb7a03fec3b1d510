package org.cspenrollment.enrollment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Something that happened to a case, as everybody involved may see it.
 *
 * @param at when, UTC
 * @param who {@code PARTNER}, {@code OFFICE} or {@code SYSTEM}
 * @param what a code such as {@code CASE_OPENED}; its sentence is in the message bundle
 * @param details ids, dates and codes that belong to it
 */
public record TimelineEntry(Instant at, String who, String what, Map<String, Object> details) {

  private static final String REASON = "reasonCode";

  /** The same entry without what the office has not decided yet. */
  public TimelineEntry toldToPartner() {
    if (!CaseRequirement.NOT_MET_DOUBTED.equals(details.get(REASON))) {
      return this;
    }
    var told = new HashMap<>(details);
    told.remove(REASON);
    return new TimelineEntry(at, who, what, Map.copyOf(told));
  }
}
