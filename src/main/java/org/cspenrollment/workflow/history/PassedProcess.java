package org.cspenrollment.workflow.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One process of a case and what it passed, oldest first, whether it still runs or has ended.
 *
 * @param process the id of the model, such as {@code annual-enrollment}
 * @param version of the model
 * @param definitionId by which the diagram is to be had
 * @param requirement what it verifies, if it verifies one
 * @param endedAt once it does not run any more
 */
record PassedProcess(
    String process,
    int version,
    String definitionId,
    String instanceId,
    @Nullable String requirement,
    Instant startedAt,
    @Nullable Instant endedAt,
    List<PassedStep> steps) {}
