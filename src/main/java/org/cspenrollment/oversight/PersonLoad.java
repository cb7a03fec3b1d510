package org.cspenrollment.oversight;

import org.cspenrollment.kernel.Username;
import org.jspecify.annotations.Nullable;

/**
 * What one person has and has done.
 *
 * @param username missing for tasks that nobody has claimed
 * @param medianSeconds from the opening of a task to its completion, once one is done
 */
public record PersonLoad(
    @Nullable Username username,
    long open,
    long overdue,
    long done,
    @Nullable Long medianSeconds) {}
