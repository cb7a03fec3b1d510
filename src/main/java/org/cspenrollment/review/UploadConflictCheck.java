package org.cspenrollment.review;

import org.cspenrollment.kernel.Username;

/** Whether somebody of the office uploaded evidence on the partner's behalf. */
public interface UploadConflictCheck {

  /** Whether this person uploaded evidence that the task is about. */
  boolean uploaded(TaskReference task, Username username);
}
