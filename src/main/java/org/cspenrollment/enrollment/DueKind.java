package org.cspenrollment.enrollment;

/** What the day of a next action means. */
public enum DueKind {
  /** The last day on which it is in time. */
  BY,
  /** The first day on which it can happen; nothing has to be done by then. */
  NOT_BEFORE
}
