package org.cspenrollment.review;

import org.cspenrollment.kernel.Username;

/** Whether somebody of the office did for the partner what a task is about. */
public interface ConflictOfInterestCheck {

  /** Whether this person of the office did for the partner what the task is about. */
  boolean isBy(TaskReference task, Username username);
}
