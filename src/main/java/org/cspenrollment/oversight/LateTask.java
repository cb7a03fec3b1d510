package org.cspenrollment.oversight;

import java.time.Instant;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.review.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * An open task whose time is over.
 *
 * @param assignee who has claimed it, if somebody has
 */
public record LateTask(
    CaseNumber caseNumber, TaskKind task, @Nullable Username assignee, Instant due) {}
