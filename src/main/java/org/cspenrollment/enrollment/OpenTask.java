package org.cspenrollment.enrollment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task of the office that is open in a case.
 *
 * @param what {@code VERIFY}, {@code CONFIRM}, {@code DECIDE} or {@code DECIDE_APPEAL}
 * @param due the last day on which it is in time, UTC
 */
public record OpenTask(String what, @Nullable LocalDate due) {}
