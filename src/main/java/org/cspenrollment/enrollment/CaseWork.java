package org.cspenrollment.enrollment;

/**
 * What comes next in a case, and everything that is open in it.
 *
 * @param next what comes next, as it is told everywhere
 * @param open what it was worked out from
 */
public record CaseWork(NextAction next, OpenWork open) {

  /** Nothing comes next, and nothing is open. */
  public static final CaseWork NONE = new CaseWork(NextAction.NONE, OpenWork.NONE);
}
