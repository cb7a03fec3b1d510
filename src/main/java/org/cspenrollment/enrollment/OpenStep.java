package org.cspenrollment.enrollment;

import java.time.LocalDate;
import org.cspenrollment.kernel.TransitionStep;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way to indirect reseller that waits for somebody.
 *
 * @param who who has to do it, or to confirm that it is done
 * @param due by when, where a day is set
 */
public record OpenStep(NextActor who, TransitionStep step, @Nullable LocalDate due) {}
