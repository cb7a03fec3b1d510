package org.cspenrollment.audit.event;

import java.time.Instant;
import java.util.Map;

/** What is done with the demo alone. */
public sealed interface DemoEvent extends AuditEvent {

  /** The chain of the demo. */
  String STREAM = "demo";

  @Override
  default String stream() {
    return STREAM;
  }

  /**
   * The clock of the demo was moved.
   *
   * @param from what it showed before, UTC
   * @param to what it shows now, UTC
   */
  record DemoClockMoved(Instant from, Instant to) implements DemoEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CLOCK_MOVED;
    }

    @Override
    public String subject() {
      return to.toString();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("from", from.toString());
    }
  }
}
