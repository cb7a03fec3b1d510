package org.cspenrollment.enrollment;

import org.cspenrollment.platform.Refused;

/** The reason a manager gives for an act; it is put on record, and the partner reads it. */
public final class ActReasons {

  private static final int LENGTH = 1000;

  private ActReasons() {}

  /** The reason without blanks around it; none, or one that is too long, is refused with 422. */
  public static String checked(String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refused.invalidField("reason", "Say why: the reason is put on record.");
    }
    if (reason.length() > LENGTH
        || reason.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
      throw Refused.invalidField("reason", "At most 1,000 characters of plain text, please.");
    }
    return reason.strip();
  }
}
