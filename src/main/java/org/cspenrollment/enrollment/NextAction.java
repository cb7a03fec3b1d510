package org.cspenrollment.enrollment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do what next.
 *
 * @param who {@code PARTNER}, {@code OFFICE} or {@code NOBODY}
 * @param what a code: {@code PREPARE}, {@code HAND_IN}, {@code ANSWER}, {@code REMEDY}, {@code
 *     VERIFY}, {@code DECIDE}, {@code CURE_OR_CHOOSE}, {@code DECIDE_APPEAL}, {@code
 *     GO_ON_TO_RESELLER}, {@code CONFIRM_RESELLER_ENROLLMENT}, {@code WAIT_FOR_WINDOW}, {@code
 *     WAIT_FOR_EXIT}, {@code NONE}
 * @param due by when, where a day is set
 */
public record NextAction(String who, String what, @Nullable LocalDate due) {}
