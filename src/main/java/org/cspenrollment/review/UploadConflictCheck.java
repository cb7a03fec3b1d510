package org.cspenrollment.review;

/** Whether somebody of the office uploaded evidence on the partner's behalf. */
public interface UploadConflictCheck {

  /** Whether this person uploaded evidence that the task is about. */
  boolean uploaded(TaskReference task, String username);
}
