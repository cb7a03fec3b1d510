package org.cspenrollment.workflow.history;

import java.time.Instant;
import java.util.List;

/**
 * One process of a case and what it passed, oldest first, whether it still runs or has ended.
 *
 * @param process the id of the model, such as {@code annual-enrollment}
 * @param version of the model
 * @param definitionId by which the diagram is to be had
 * @param requirement what it verifies, or null
 * @param endedAt null while it runs
 */
record PassedProcess(
    String process,
    int version,
    String definitionId,
    String instanceId,
    String requirement,
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
   * @param side whose step it is
   * @param person the sign-in name of whoever acted or has it, or null
   * @param taskId of a task, or null
   * @param due when a task has to be done, or null
   * @param calledInstanceId the process it called, or null
   */
  record PassedStep(
      String id,
      String name,
      String type,
      Instant startedAt,
      Instant endedAt,
      boolean cancelled,
      Side side,
      String person,
      String taskId,
      Instant due,
      String calledInstanceId) {

    enum Side {
      PARTNER,
      OFFICE,
      SYSTEM
    }
  }
}
