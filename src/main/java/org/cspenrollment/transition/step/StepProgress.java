package org.cspenrollment.transition.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.platform.Bilingual;

/**
 * A step of one case and how far it is.
 *
 * @param actor who ends it: {@code PARTNER} or {@code OFFICE}
 * @param period days until it is due once it is open or reported, or null
 * @param sentence what has to be done, as the table said when the way began
 * @param openedAt when it became possible, or null
 * @param due by when, or null
 * @param reportedOn the day the partner says it did it on, or null
 * @param returnedWhy why the office gave it back, until the partner reports again
 */
public record StepProgress(
    TransitionStep step,
    int position,
    String actor,
    Integer period,
    boolean workingDays,
    Bilingual sentence,
    String source,
    List<String> notes,
    String ruleId,
    int tableVersion,
    Instant openedAt,
    LocalDate due,
    LocalDate reportedOn,
    Instant reportedAt,
    String reportedBy,
    String returnedWhy,
    Instant doneAt) {

  /** How far a step is. */
  public enum State {
    /** Its turn has not come. */
    LATER,
    OPEN,
    /** The partner has done it and the office has to confirm it. */
    REPORTED,
    DONE
  }

  /** How far this one is. */
  public State state() {
    if (doneAt != null) {
      return State.DONE;
    }
    if (reportedAt != null) {
      return State.REPORTED;
    }
    return openedAt == null ? State.LATER : State.OPEN;
  }
}
