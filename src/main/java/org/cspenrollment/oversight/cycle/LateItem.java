package org.cspenrollment.oversight.cycle;

import java.time.LocalDate;
import org.cspenrollment.kernel.Username;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is late.
 *
 * @param who {@code PARTNER} or {@code OFFICE}
 * @param person who has claimed the task; nobody, or the partner itself, where none is named
 * @param what the task of the office, such as {@code verify-support-package}; of the partner {@code
 *     HAND_IN}, {@code ANSWER} or the step on the way to indirect reseller
 * @param due the last day it was in time, UTC
 */
public record LateItem(
    String id,
    String partner,
    String who,
    @Nullable Username person,
    String what,
    LocalDate due,
    long daysLate) {}
