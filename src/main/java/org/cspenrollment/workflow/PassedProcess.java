package org.cspenrollment.workflow;

import java.time.Instant;
import java.util.List;

/**
 * One process of a case and what it passed, oldest first, whether it still runs or has ended.
 *
 * @param process the id of the model, such as {@code annual-enrollment}
 * @param version of the model
 * @param definitionId by which the diagram is to be had
 * @param endedAt null while it runs
 */
record PassedProcess(
    String process,
    int version,
    String definitionId,
    String instanceId,
    Instant startedAt,
    Instant endedAt,
    List<PassedStep> steps) {

  /**
   * One step.
   *
   * @param id of the element in the diagram
   * @param type of the element, such as {@code userTask}
   * @param endedAt null while the case stands there
   * @param cancelled whether it was left without being done
   * @param calledInstanceId the process it called, or null
   */
  record PassedStep(
      String id,
      String name,
      String type,
      Instant startedAt,
      Instant endedAt,
      boolean cancelled,
      String assignee,
      String calledInstanceId) {}
}
