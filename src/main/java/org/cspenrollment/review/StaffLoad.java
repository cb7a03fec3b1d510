package org.cspenrollment.review;

/**
 * What a person has to do.
 *
 * @param overdue how many of the open ones are late
 */
public record StaffLoad(long open, long overdue) {
  public static final StaffLoad NONE = new StaffLoad(0, 0);

  /** Both together. */
  public StaffLoad and(StaffLoad other) {
    return new StaffLoad(open + other.open, overdue + other.overdue);
  }
}
