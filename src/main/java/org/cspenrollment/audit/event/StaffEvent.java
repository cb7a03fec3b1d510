package org.cspenrollment.audit.event;

import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.kernel.Username;

/** Who of the office is away. */
public sealed interface StaffEvent extends AuditEvent {

  /** The chain of everything about the people of the office. */
  String STREAM = "staff";

  @Override
  default String stream() {
    return STREAM;
  }

  /** Who is away. */
  Username username();

  @Override
  default String subject() {
    return username().value();
  }

  /**
   * Somebody is away, and somebody else has the tasks.
   *
   * @param until the last day of the absence
   * @param reason why, in the words of who entered it
   */
  record AbsenceEntered(Username username, Username substitute, LocalDate until, String reason)
      implements StaffEvent {

    @Override
    public AuditCode code() {
      return AuditCode.ABSENCE_ENTERED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("substitute", substitute.value(), "until", until.toString(), "reason", reason);
    }
  }

  /** Somebody is back. */
  record AbsenceEnded(Username username) implements StaffEvent {

    @Override
    public AuditCode code() {
      return AuditCode.ABSENCE_ENDED;
    }
  }
}
