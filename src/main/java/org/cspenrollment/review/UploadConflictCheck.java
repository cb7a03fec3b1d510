package org.cspenrollment.review;

import org.cspenrollment.kernel.Username;

/** Whether somebody of the office uploaded, stated or handed in on the partner's behalf. */
public interface UploadConflictCheck {

  /** Whether this person uploaded, stated, handed in or appealed what the task is about. */
  boolean uploaded(TaskReference task, Username username);
}
