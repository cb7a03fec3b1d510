package org.cspenrollment.launch;

/** Where a launch stands. */
public enum LaunchState {
  /** Accepted; which cases are due is not known yet. */
  PLANNED,
  /** What is due is known and is being opened. */
  RUNNING,
  /** Everything due is open, or, of a dry run, is known. */
  DONE,
  /** Everything due is open but for some cases; the next launch tries them again. */
  DONE_WITH_FAILURES
}
