package org.cspenrollment.workflow.history;

import java.util.List;

/**
 * How long the steps of a process took over all cases of a year.
 *
 * @param process the id of the model
 * @param version the newest that cases of the year went by; 0 where none did
 * @param definitionId by which the diagram is to be had, or null
 * @param instances how many went by that version
 * @param byOtherVersions how many went by others, which are not counted in
 */
record StepDurations(
    int year,
    String process,
    int version,
    String definitionId,
    long instances,
    long byOtherVersions,
    List<Step> steps) {

  /**
   * One step.
   *
   * @param name how the diagram calls it, or null
   * @param times how often it was reached
   * @param now how many cases stand there
   * @param medianSeconds of those that were left, or null
   */
  record Step(
      String id,
      String name,
      String type,
      long times,
      long now,
      Long medianSeconds,
      Long longestSeconds) {}
}
