package org.cspenrollment.workflow.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step a process passed.
 *
 * @param id of the element in the diagram
 * @param type of the element, such as {@code userTask}
 * @param endedAt once the case does not stand there any more
 * @param cancelled whether it was left without being done
 * @param side whose step it is
 * @param person the sign-in name of whoever acted or has it
 * @param taskId of a task
 * @param due when a task has to be done
 * @param calledInstanceId the process it called
 */
record PassedStep(
    String id,
    @Nullable String name,
    String type,
    Instant startedAt,
    @Nullable Instant endedAt,
    boolean cancelled,
    Side side,
    @Nullable String person,
    @Nullable String taskId,
    @Nullable Instant due,
    @Nullable String calledInstanceId) {

  enum Side {
    PARTNER,
    OFFICE,
    SYSTEM
  }
}
