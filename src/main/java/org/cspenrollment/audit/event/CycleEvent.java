package org.cspenrollment.audit.event;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.Deadline;

/** What is done with all cases of a year. */
public sealed interface CycleEvent extends AuditEvent {

  /** The chain of what concerns all cases of a year. */
  String STREAM = "cycles";

  @Override
  default String stream() {
    return STREAM;
  }

  /**
   * A manager moved days of all open cases of a year.
   *
   * @param year the calendar year of the basis dates
   * @param which empty for both days
   * @param days by how many calendar days
   * @param moved how many cases moved
   * @param notMoved how many cases did not allow it
   * @param reason what the manager wrote
   */
  record CycleDeadlineMoved(
      int year, Optional<Deadline> which, int days, int moved, int notMoved, String reason)
      implements CycleEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CYCLE_DEADLINE_MOVED;
    }

    @Override
    public String subject() {
      return String.valueOf(year);
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "which",
          which.map(Deadline::name).orElse("BOTH"),
          "days",
          days,
          "moved",
          moved,
          "notMoved",
          notMoved,
          "reason",
          reason);
    }
  }

  /**
   * Somebody took the list of cases as a file.
   *
   * @param fileName the name under which it was sent
   */
  record CasesExported(String fileName) implements CycleEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASES_EXPORTED;
    }

    @Override
    public String subject() {
      return fileName;
    }
  }
}
