package org.cspenrollment.policy.schedule;

import org.cspenrollment.platform.Bilingual;

/**
 * A reminder the schedule asks for.
 *
 * @param code which one, such as {@code BASIS_14}
 * @param audience to whom
 * @param firstOn the number of days, working days or percent at which it fell due: more time may
 *     have passed since
 * @param sentence what it says
 */
public record Reminder(String code, Audience audience, int firstOn, Bilingual sentence) {

  /** Who is reminded. */
  public enum Audience {
    PARTNER,
    MANAGER,
    REVIEWER
  }
}
