package org.cspenrollment.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;

/**
 * What the process of a case does when somebody takes back what they did. Every call is part of the
 * caller's transaction, and comes after the case itself was changed.
 */
public interface StepsBack {

  /** Whether somebody of the office has taken on the open appeal of a case. */
  boolean isAppealActedOn(CaseNumber caseNumber);

  /** A verdict was taken back: the requirement is verified once more, whatever waited for it. */
  void verifyAgain(CaseNumber caseNumber, RequirementId requirementId);

  /** The partner has taken its appeal back: the ladder goes on. */
  void appealTakenBack(CaseNumber caseNumber);

  /** Whether somebody of the office has done a task of the case since then, or has one in hand. */
  boolean isWayOutActedOn(CaseNumber caseNumber, Instant since);

  /** The partner has taken back its choice to move or to leave: the case goes on as it is now. */
  void electionTakenBack(Enrollment enrollment);

  /**
   * A case that was called off goes on: its process begins anew where the case stands, with the
   * days of its steps ahead moved.
   *
   * @param from the day it was called off
   * @param days for how long it was
   */
  void cancellationTakenBack(CaseNumber caseNumber, LocalDate from, long days);
}
