package org.cspenrollment.enrollment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do what next in a case: one answer, the same wherever a case is told of.
 *
 * @param who who has to act
 * @param what a code: {@code PREPARE}, {@code HAND_IN}, {@code ANSWER}, {@code REMEDY}, {@code
 *     VERIFY}, {@code CONFIRM}, {@code DECIDE}, {@code RELEASE}, {@code APPEAL_OR_CURE}, {@code
 *     CURE_OR_CHOOSE}, {@code DECIDE_APPEAL}, {@code WAIT_FOR_WINDOW}, {@code WAIT_FOR_BASIS_DATE},
 *     {@code WAIT_FOR_EXIT}, {@code NONE}, or a step of the way to indirect reseller
 * @param due the day, UTC, where one is set
 * @param dueKind what the day means; none where nothing has to be done
 */
public record NextAction(
    NextActor who, String what, @Nullable LocalDate due, @Nullable DueKind dueKind) {

  /** Nothing is left to do. */
  public static final NextAction NONE = new NextAction(NextActor.NOBODY, "NONE", null, null);

  /** Somebody has to do this, on this day at the latest. */
  public static NextAction by(NextActor who, String what, @Nullable LocalDate due) {
    return new NextAction(who, what, due, DueKind.BY);
  }

  /** This can happen on that day, and not before. */
  public static NextAction notBefore(NextActor who, String what, @Nullable LocalDate due) {
    return new NextAction(who, what, due, DueKind.NOT_BEFORE);
  }

  /** Whether it is for the partner to act. */
  public boolean isWithPartner() {
    return who == NextActor.PARTNER;
  }

  /** Whether its day is over and it should have been done. */
  public boolean isLate(LocalDate today) {
    return dueKind == DueKind.BY && due != null && due.isBefore(today);
  }
}
