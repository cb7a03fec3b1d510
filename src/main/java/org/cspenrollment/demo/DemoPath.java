package org.cspenrollment.demo;

/** What becomes of a tenant of the demo in a year that its people live through. */
enum DemoPath {
  RENEWED(true),
  /** With notes: its plan ends soon. */
  NOTED(true),
  ASKED_FOR_MORE(true),
  /** Its plan is too short at first. */
  REMEDIED(true),
  WAIVED(true),
  /** The second person doubts that something is not met, and a manager decides. */
  EXCEPTED(true),
  /** The office is late, and then its reviewer is done. */
  REVIEWED_LATE(true),
  /** The office is late, and a manager decides. */
  DECIDED_LATE(true),
  /** A manager moves its day. */
  POSTPONED(true),
  /** From here on they hand nothing in before their day: down to the last step. */
  REVOKED(false),
  /** Down to the last step, where a step is not confirmed at first. */
  DOUBTED(false),
  CURED(false),
  CURED_LATE(false),
  APPEAL_UPHELD(false),
  APPEAL_DISMISSED(false),
  MOVED(false),
  MOVED_BEFORE(false),
  LEFT(false),
  CANCELLED(false);

  private final boolean inTime;

  DemoPath(boolean inTime) {
    this.inTime = inTime;
  }

  /** Whether it hands everything in before its day, unless something else becomes of it. */
  boolean isInTime() {
    return inTime;
  }
}
