package org.cspenrollment.platform;

import java.util.List;
import java.util.function.Function;
import org.cspenrollment.platform.problem.ProblemException;

/**
 * One page of a list.
 *
 * @param items the rows of this page
 * @param page from 0
 * @param size how many rows a page holds, at most {@link Request#MAX_SIZE}
 * @param total how many rows there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

  /** The same page with every row turned into something else. */
  public <R> Page<R> map(Function<T, R> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), page, size, total);
  }

  /** Which page is asked for; page below 0 or size outside 1..200 is refused with 400. */
  public record Request(int page, int size) {
    public static final int MAX_SIZE = 200;
    public static final int DEFAULT_SIZE = 50;

    public Request {
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
}
