package org.cspenrollment.audit.event;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The opening of all cases that are due. */
public sealed interface LaunchEvent extends AuditEvent {

  /** The chain of all launches. */
  String STREAM = "launches";

  @Override
  default String stream() {
    return STREAM;
  }

  /** The id of the launch. */
  UUID launch();

  @Override
  default String subject() {
    return launch().toString();
  }

  /**
   * Somebody, or the clock, had the due cases opened.
   *
   * @param asOf the day whose open windows count, UTC
   * @param dryRun whether nothing is opened and only the report is made
   */
  record LaunchRequested(UUID launch, LocalDate asOf, boolean dryRun) implements LaunchEvent {

    @Override
    public AuditCode code() {
      return AuditCode.LAUNCH_REQUESTED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("asOf", asOf.toString(), "dryRun", dryRun);
    }
  }

  /**
   * A launch came to its end.
   *
   * @param state the code of its state, such as {@code DONE}
   * @param opened how many cases it opened
   * @param failed how many could not be opened
   */
  record LaunchEnded(UUID launch, String state, int opened, int failed) implements LaunchEvent {

    @Override
    public AuditCode code() {
      return AuditCode.LAUNCH_ENDED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("state", state, "opened", opened, "failed", failed);
    }
  }
}
