package org.cspenrollment.transition;

import java.time.LocalDate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;

/**
 * What the way to indirect reseller needs of the process that carries it. Every call is part of the
 * caller's transaction: the token moves and the rows change together, or neither does.
 */
public interface TransitionWorkflow {

  /** The partner has reported this step: the office may confirm it until and including a day. */
  void reported(CaseNumber caseNumber, TransitionStep step, LocalDate officeDue);

  /** The last day of a step was moved: where the office has a task for it, that is due then too. */
  void dayMoved(CaseNumber caseNumber, TransitionStep step, LocalDate due);

  /** A step of the partner is late: a manager is asked, until and including a day. */
  void stepIsLate(CaseNumber caseNumber, LocalDate officeDue);

  /** No step of the partner is late any more: whoever is asked need not answer. */
  void nothingIsLate(CaseNumber caseNumber);
}
