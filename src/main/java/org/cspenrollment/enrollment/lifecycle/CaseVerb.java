package org.cspenrollment.enrollment.lifecycle;

/**
 * What is done to a case, by people, by the steps of its process or by the clock. {@link
 * CaseLifecycle} says in which state each is possible, and where it leads.
 */
public enum CaseVerb {
  /** The window of a case opens; one that was scheduled becomes an open one. */
  OPEN,
  /** The partner does its first act; it does nothing to a case that has begun. */
  BEGIN_PREPARATION,
  /** A requirement comes to the office: handed in, answered, or because only the office knows. */
  HAND_IN,
  /** The office asks the partner for more about a requirement. */
  ASK_FOR_INFORMATION,
  /** The office gives a requirement its result for this round. */
  VERIFY_REQUIREMENT,
  /** The time for a requirement runs out before the partner handed it in or answered. */
  MISS_DEADLINE,
  /** The table recommends an outcome, once every requirement has its result. */
  RECOMMEND,
  /** What is not met goes back to the partner, to be mended in another round. */
  REMEDIATE,
  /** A manager decides where the table cannot, or has the case wait. */
  DECIDE_EXCEPTION,
  /** The day of the decision is over, the partner was in time and the office is not done. */
  MARK_OFFICE_LATE,
  /** The office is done, or a manager has decided in its place. */
  CLEAR_OFFICE_LATE,
  /** The partner is renewed, with or without notes. */
  RENEW,
  /** Two people do not renew the partner. */
  NOT_RENEW,
  /** A partner that was not renewed hands in what was missing. */
  CURE,
  /** What was handed in as a cure did not change the decision. */
  FAIL_CURE,
  /** The partner appeals; the next step of enforcement waits. */
  APPEAL,
  /** The partner takes its appeal back; the next step of enforcement waits no longer. */
  TAKE_BACK_APPEAL,
  /** The appeal is upheld: the partner is to be renewed after all. */
  OVERTURN,
  /** The appeal is not upheld: the decision stands. */
  LET_DECISION_STAND,
  /** The next step of enforcement and its day are worked out. */
  PLAN_ENFORCEMENT_STEP,
  /** A step of enforcement that is due takes effect. */
  TAKE_ENFORCEMENT_STEP,
  /** The next window of a tenant that was not renewed opens: its new case takes the place. */
  SUCCEED,
  /** The partner chooses another path: the reseller model, or to leave. */
  ELECT,
  /** The partner takes back what it chose: the case goes on where it stood. */
  TAKE_BACK_ELECTION,
  /** Whatever was open has ended, and the path the partner chose begins. */
  FOLLOW_ELECTION,
  /** The notice of a partner that leaves begins to run. */
  GIVE_NOTICE,
  /** The notice is over: the partner has left the programme. */
  EXIT,
  /** The partner reports that it has enrolled as an indirect reseller. */
  REPORT_RESELLER_ENROLLMENT,
  /** The office confirms the enrollment as an indirect reseller. */
  CONFIRM_RESELLER_ENROLLMENT,
  /** The office gives the report of the enrollment back to the partner. */
  RETURN_RESELLER_ENROLLMENT,
  /** The office confirms that the reseller agreement is accepted: direct and indirect at once. */
  CONFIRM_RESELLER_AGREEMENT,
  /** The office confirms that the indirect provider is linked. */
  CONFIRM_PROVIDER,
  /** Customers are being moved to the indirect provider, or settled without a move. */
  MOVE_CUSTOMERS,
  /** Every customer is moved or settled: the partner is an indirect reseller. */
  COMPLETE_TRANSITION,
  /** A manager moves the day evidence is asked for, or the day the case is decided on. */
  MOVE_DATES,
  /** A manager puts the case on hold. */
  HOLD,
  /** A manager, or the end of the hold, lets the case go on. */
  RELEASE,
  /** A manager corrects what the case was opened on: it begins anew, under its number. */
  BEGIN_ANEW,
  /** A manager calls the case off. */
  CANCEL,
  /** A manager opens a case again that was called off. */
  REOPEN,
  /** The basis date of an approved case has passed. */
  CLOSE
}
