package org.cspenrollment.enrollment;

import java.util.Collection;
import org.cspenrollment.kernel.CaseNumber;

/**
 * What the processes of running cases do when a manager acts on the cases. Every call is part of
 * the caller's transaction.
 */
public interface RunningCases {

  /** Days were moved, or holds began or ended: every timer and due date follows. */
  void followDates(Collection<CaseNumber> caseNumbers);

  /**
   * Whatever runs for the case ends, without any step of it being taken.
   *
   * @param reason a code of ours: what people type never gets there
   */
  void end(CaseNumber caseNumber, String reason);
}
