package org.cspenrollment.enrollment.life;

import org.cspenrollment.kernel.CaseNumber;

/** Why no further case of a tenant is opened now. */
public enum OpeningObstacle {
  /** The tenant has moved or left, or its authorization is revoked. */
  TENANT_OUT("The tenant is no longer a direct partner."),
  /** There is a case in the calendar year of the basis date. */
  CASE_EXISTS("The tenant has a case in the calendar year of this basis date already."),
  /** Its case is not decided. */
  UNDECIDED("The case %s is not decided yet."),
  /** A manager holds its case, or decided that it waits. */
  ON_HOLD("The case %s is on hold."),
  /** Its case is renewed, and the basis date of that is not over. */
  APPROVED("The case %s is approved; it closes once its basis date is over."),
  /** Its appeal is decided first. */
  APPEAL_OPEN("An appeal in the case %s is decided first."),
  /** It is on the way to indirect reseller. */
  MOVING("In the case %s the partner is on its way to indirect reseller."),
  /** Its notice to leave runs. */
  LEAVING("In the case %s the partner has given notice to leave.");

  private final String sentence;

  OpeningObstacle(String sentence) {
    this.sentence = sentence;
  }

  /** Why, in a sentence; the number is that of the case in the way, where one is. */
  public String sentence(CaseNumber inTheWay) {
    return sentence.formatted(inTheWay);
  }
}
