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
 * @param period days until it is due once it is open or reported, where the table sets a period
 * @param sentence what has to be done, as the table said when the way began
 * @param openedAt when it became possible
 * @param due by when, where a day is set
 * @param reportedOn the day the partner says it did it on
 * @param returnedWhy why the office gave it back, until the partner reports again
 */
public record StepProgress(
    TransitionStep step,
    int position,
    String actor,
    @Nullable Integer period,
    boolean workingDays,
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
    @Nullable Instant doneAt) {

  /** How far this one is. */
  public StepState state() {
    if (doneAt != null) {
      return StepState.DONE;
    }
    if (reportedAt != null) {
      return StepState.REPORTED;
    }
    return openedAt == null ? StepState.LATER : StepState.OPEN;
  }
}
