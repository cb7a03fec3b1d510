package org.cspenrollment.enrollment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.enrollment.requirement.CaseRequirement;

/**
 * Something that happened to a case, as everybody involved may see it.
 *
 * @param at when, UTC
 * @param who on whose side
 * @param what its code; the sentence is in the message bundle
 * @param details ids, dates and codes that belong to it
 */
public record TimelineEntry(
    Instant at, TimelineSide who, AuditCode what, Map<String, Object> details) {

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
