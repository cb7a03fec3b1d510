package org.cspenrollment.enrollment;

/**
 * What the case needs of the process that carries it. Every call is part of the caller's
 * transaction: the token moves and the rows change together, or neither does.
 */
public interface EnrollmentWorkflow {

  /** Starts the process of a case that has just been opened. */
  void start(Enrollment enrollment);

  /** The partner has handed in a requirement: verification may begin. */
  void handedIn(String caseNumber, String requirementId);

  /** The partner has answered the open information request of a requirement. */
  void informationAnswered(String caseNumber, String requirementId);

  /** The partner has elected the reseller path: whatever is open ends. */
  void resellerPathElected(String caseNumber);
}
