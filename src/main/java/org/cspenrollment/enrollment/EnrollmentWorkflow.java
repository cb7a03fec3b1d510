package org.cspenrollment.enrollment;

import java.util.Collection;
import java.util.List;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;

/**
 * What the case needs of the process that carries it. Every call is part of the caller's
 * transaction: the token moves and the rows change together, or neither does.
 */
public interface EnrollmentWorkflow {

  /** Starts the process of a case that has just been opened. */
  void start(Enrollment enrollment);

  /** The partner has handed in requirements: their verification may begin. */
  void handedIn(CaseNumber caseNumber, Collection<RequirementId> requirementIds);

  /** The partner has answered the open information request of a requirement. */
  void informationAnswered(CaseNumber caseNumber, RequirementId requirementId);

  /**
   * A partner that was not renewed has handed in a cure: the ladder waits while it is verified.
   *
   * @param requirementIds what has to be verified anew; may be empty
   */
  void cureHandedIn(CaseNumber caseNumber, List<RequirementId> requirementIds);

  /** A partner that was not renewed has lodged an appeal: the ladder waits until it is decided. */
  void appealLodged(CaseNumber caseNumber);

  /** The office is late and the partner was not: a manager is asked while verification goes on. */
  void officeIsLate(CaseNumber caseNumber);

  /**
   * A manager has decided a case the office is late with: what is still being verified ends.
   *
   * @return whether anything was still being verified
   */
  boolean lateCaseDecided(CaseNumber caseNumber);

  /**
   * A case the office was late with has been verified, or goes another way: the manager need not be
   * asked.
   *
   * @return whether a manager was being asked
   */
  boolean verificationEnded(CaseNumber caseNumber);

  /**
   * What a manager is asked about, because nobody knew it on the day of the decision, can be
   * answered now: the facts are gathered anew, and nobody is asked who need not be.
   *
   * @return whether a manager was being asked
   */
  boolean openFactsKnown(CaseNumber caseNumber);

  /** The partner has chosen to move or to leave: whatever is open ends. */
  void wayOutElected(CaseNumber caseNumber);
}
