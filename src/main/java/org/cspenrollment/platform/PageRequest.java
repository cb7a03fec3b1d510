package org.cspenrollment.platform;

import org.cspenrollment.platform.problem.ProblemException;

/** Which page is asked for; page below 0 or size outside 1..200 is refused with 400. */
public record PageRequest(int page, int size) {
  public static final int MAX_SIZE = 200;
  public static final int DEFAULT_SIZE = 50;

  public PageRequest {
    if (page < 0) {
      throw ProblemException.malformed(
          "paging",
          "The page must be 0 or more.",
          new ProblemException.FieldError("page", "must be 0 or more"));
    }
    if (size < 1 || size > MAX_SIZE) {
      throw ProblemException.malformed(
          "paging",
          "The size must be between 1 and 200.",
          new ProblemException.FieldError("size", "must be between 1 and 200"));
    }
  }

  /** How many rows come before this page. */
  public long offset() {
    return (long) page * size;
  }
}
