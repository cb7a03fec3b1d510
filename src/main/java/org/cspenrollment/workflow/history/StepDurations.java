package org.cspenrollment.workflow.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the steps of a process took over all cases of a year.
 *
 * @param process the id of the model
 * @param version the newest that cases of the year went by; 0 where none did
 * @param definitionId by which the diagram is to be had, where one is
 * @param instances how many went by that version
 * @param byOtherVersions how many went by others, which are not counted in
 */
record StepDurations(
    int year,
    String process,
    int version,
    @Nullable String definitionId,
    long instances,
    long byOtherVersions,
    List<Step> steps) {

  /** Of a year in which no case went by the process. */
  static StepDurations none(int year, String process) {
    return new StepDurations(year, process, 0, null, 0, 0, List.of());
  }

  /**
   * One step.
   *
   * @param name how the diagram calls it, if it does
   * @param times how often it was reached
   * @param now how many cases stand there
   * @param medianSeconds of those that were left, if any were
   */
  record Step(
      String id,
      @Nullable String name,
      String type,
      long times,
      long now,
      @Nullable Long medianSeconds,
      @Nullable Long longestSeconds) {}
}
