package org.cspenrollment.enrollment.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What comes next in a case that is not renewed.
 *
 * @param next what kind of thing it is
 * @param day of a step: the UTC day at whose start it falls due; of OPEN_ENDED: the next basis
 *     date; otherwise none
 */
public record EnforcementPlan(Next next, @Nullable LocalDate day) {

  /** What can come next. */
  public enum Next {
    /** A step that is due: a person is asked. */
    DUE,
    /** A step that is not due yet. */
    AHEAD,
    /** No step is left; the partner stays as it is until its next cycle. */
    OPEN_ENDED,
    /** The last step is taken. */
    REVOKED
  }
}
