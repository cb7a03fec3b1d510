package org.cspenrollment.policy.schedule;

/** What a reminder counts to or from; each is a ladder of its own. */
public enum ReminderEvent {
  /** The day a case is decided on, while something is with the partner. */
  BASIS("daysLeft"),
  /** The day evidence is due, while something is with the partner. */
  EVIDENCE("daysLeft"),
  /** The day a case was decided on, once the partner was not renewed. */
  AFTER_BASIS("daysSince"),
  /** The last day of the support plan. */
  PLAN_END("daysLeft"),
  /** The last day to answer a request for information. */
  INFORMATION_REQUEST("workingDaysLeft"),
  /** The end of a task of the office. */
  REVIEW_SLA("percent"),
  /** The last day of a task of the office, once it has passed. */
  REVIEW_OVERDUE("workingDaysSince"),
  /** The last day of a step of the partner on the way to indirect reseller, below 0 once over. */
  TRANSITION_STEP("daysLeft");

  private final String counted;

  ReminderEvent(String counted) {
    this.counted = counted;
  }

  /** The input of the schedule this event counts in. */
  public String counted() {
    return counted;
  }
}
