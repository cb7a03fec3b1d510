package org.cspenrollment.transition.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A step of one case and how far it is.
 *
 * @param actor who ends it: {@code PARTNER} or {@code OFFICE}
 * @param period days until it is due once it is open
 * @param confirmWorkingDays of the office to confirm it once it is reported; missing where nobody
 *     confirms it
 * @param dated whether the day on which it happened is entered with it; missing in what an earlier
 *     release wrote, until the case is taken over
 * @param sentence what has to be done, as the table said when the way began
 * @param openedAt when it became possible
 * @param due by when, where a day is set
 * @param reportedOn the day the partner says it did it on
 * @param returnedWhy why the office gave it back, until the partner reports again
 * @param doneAt when it was over
 * @param notNeededWhy why nobody has to take it, where it is over without that
 */
public record StepProgress(
    TransitionStep step,
    int position,
    String actor,
    @Nullable Integer period,
    boolean workingDays,
    @Nullable Integer confirmWorkingDays,
    @Nullable Boolean dated,
    Bilingual sentence,
    String source,
    List<String> notes,
    String ruleId,
    int tableVersion,
    @Nullable Instant openedAt,
    @Nullable LocalDate due,
    @Nullable LocalDate reportedOn,
    @Nullable Instant reportedAt,
    @Nullable String reportedBy,
    @Nullable String returnedWhy,
    @Nullable Instant doneAt,
    @Nullable String notNeededWhy) {

  /** The actor of the steps that the partner takes. */
  public static final String PARTNER = "PARTNER";

  /** How far this one is. */
  public StepState state() {
    if (doneAt != null) {
      return notNeededWhy == null ? StepState.DONE : StepState.NOT_NEEDED;
    }
    if (reportedAt != null) {
      return StepState.REPORTED;
    }
    return openedAt == null ? StepState.LATER : StepState.OPEN;
  }

  /** Whether it is over: done, or not needed. */
  public boolean isOver() {
    return doneAt != null;
  }

  /** Whether it is the partner's turn to take it. */
  public boolean isWithPartner() {
    return actor.equals(PARTNER) && state() == StepState.OPEN;
  }
}
