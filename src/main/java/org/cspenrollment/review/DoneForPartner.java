package org.cspenrollment.review;

/** Whether somebody of the office did for the partner what a task is about. */
public interface DoneForPartner {

  /** Whether this person did. */
  boolean isBy(OfficeTask task, String username);
}
