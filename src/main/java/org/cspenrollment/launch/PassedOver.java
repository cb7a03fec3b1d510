package org.cspenrollment.launch;

import java.time.LocalDate;
import org.cspenrollment.enrollment.life.OpeningObstacle;
import org.cspenrollment.kernel.CaseNumber;

/** Why a launch does not open a case whose window has begun. */
enum PassedOver {
  /** A later window of the tenant has begun since; one case is opened, for that. */
  MISSED,
  /** One case is opened a calendar year. */
  FURTHER_DATE,
  TENANT_OUT,
  CASE_EXISTS,
  UNDECIDED,
  ON_HOLD,
  APPROVED,
  APPEAL_OPEN,
  MOVING,
  LEAVING;

  private static final String LATER_WINDOW =
      "The window of a later basis date (%s) has begun since; the case of that one is opened.";
  private static final String FURTHER =
      "A further basis date in a calendar year that has a case (%s); one case a year is opened.";

  /** A case whose window was missed. */
  static DueCase missed(DueCase one, LocalDate later) {
    return one.passedOver(MISSED, LATER_WINDOW.formatted(later));
  }

  /** A further basis date of a year. */
  static DueCase further(DueCase one, LocalDate first) {
    return one.passedOver(FURTHER_DATE, FURTHER.formatted(first));
  }

  /** A case that another one is in the way of. */
  static DueCase of(DueCase one, OpeningObstacle why, CaseNumber inTheWay) {
    return one.passedOver(valueOf(why.name()), why.sentence(inTheWay));
  }
}
