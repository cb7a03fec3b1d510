package org.cspenrollment.audit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.kernel.Edition;

/** How a case is opened, steered by managers and closed. */
public sealed interface LifecycleEvent extends CaseEvent {

  /**
   * A case was opened: its window has begun.
   *
   * @param evidenceDue the last day for evidence, UTC
   */
  record CaseOpened(
      CaseNumber caseNumber, Edition edition, LocalDate basisDate, LocalDate evidenceDue)
      implements LifecycleEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASE_OPENED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "edition",
          edition.name(),
          "basisDate",
          basisDate.toString(),
          "evidenceDue",
          evidenceDue.toString());
    }
  }

  /**
   * The case of the next cycle was scheduled when this one ended well.
   *
   * @param next the number of the case to come
   * @param basisDate the basis date of the case to come
   */
  record NextCycleScheduled(CaseNumber caseNumber, CaseNumber next, LocalDate basisDate)
      implements LifecycleEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.NEXT_CYCLE_SCHEDULED;
    }

    @Override
    public String subject() {
      return next.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("basisDate", basisDate.toString());
    }
  }

  /**
   * A manager moved a day of a case.
   *
   * @param reason what the manager wrote
   */
  record DeadlineMoved(
      CaseNumber caseNumber, Deadline which, LocalDate from, LocalDate to, String reason)
      implements LifecycleEvent {

    @Override
    public AuditCode code() {
      return AuditCode.DEADLINE_MOVED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "which", which.name(), "from", from.toString(), "to", to.toString(), "reason", reason);
    }
  }

  /**
   * A manager put a case on hold.
   *
   * @param until the last day of the hold, empty where only a manager ends it
   * @param reason what the manager wrote
   */
  record CasePutOnHold(CaseNumber caseNumber, Optional<LocalDate> until, String reason)
      implements LifecycleEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASE_HELD;
    }

    @Override
    public Map<String, ?> details() {
      return until
          .<Map<String, ?>>map(day -> Map.of("until", day.toString(), "reason", reason))
          .orElse(Map.of("reason", reason));
    }
  }

  /**
   * A case on hold goes on.
   *
   * @param reason what the manager wrote, or that the hold was over
   */
  record CaseReleased(CaseNumber caseNumber, String reason) implements LifecycleEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASE_RELEASED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("reason", reason);
    }
  }

  /**
   * A manager corrected what the registry says of a tenant, after its case was opened on it.
   *
   * @param fields what was corrected, never what it was
   * @param from the basis date the case was opened for
   * @param to the basis date that is right
   * @param reason what the manager wrote
   */
  record CaseCorrected(
      CaseNumber caseNumber, List<String> fields, LocalDate from, LocalDate to, String reason)
      implements LifecycleEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASE_CORRECTED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "fields", fields, "from", from.toString(), "to", to.toString(), "reason", reason);
    }
  }

  /**
   * A manager cancelled a case.
   *
   * @param reason what the manager wrote
   */
  record CaseCancelled(CaseNumber caseNumber, String reason) implements LifecycleEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASE_CANCELLED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("reason", reason);
    }
  }

  /**
   * Up to release 0.2.0: the next cycle began while the case was on the ladder of enforcement, and
   * the case ended as it was.
   */
  record CycleOver(CaseNumber caseNumber) implements LifecycleEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CYCLE_OVER;
    }
  }

  /** A case that had ended was closed for good. */
  record CaseClosed(CaseNumber caseNumber) implements LifecycleEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASE_CLOSED;
    }
  }
}
