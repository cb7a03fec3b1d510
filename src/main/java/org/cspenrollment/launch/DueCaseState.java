package org.cspenrollment.launch;

/** What became of a case that was due. */
enum DueCaseState {
  /** To be opened; in a dry run, what would be opened. */
  PLANNED,
  OPENED,
  /** Somebody opened it before the launch came to it. */
  ALREADY,
  PASSED_OVER,
  FAILED
}
