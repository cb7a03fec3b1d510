package org.cspenrollment.enrollment;

import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.jspecify.annotations.Nullable;

/** The reason a manager gives for an act; it is put on record, and the partner reads it. */
public final class ActionReasons {

  private static final int LENGTH = 1000;

  private ActionReasons() {}

  /** The reason without blanks around it; none, or one that is too long, is refused with 422. */
  public static String checked(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw ProblemException.invalidField("reason", "Say why: the reason is put on record.");
    }
    if (reason.length() > LENGTH) {
      throw ProblemException.invalidField("reason", "At most 1,000 characters, please.");
    }
    return Typed.lines("reason", reason);
  }
}
