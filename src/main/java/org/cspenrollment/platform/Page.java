package org.cspenrollment.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows of this page
 * @param page from 0
 * @param size how many rows a page holds, at most {@link PageRequest#MAX_SIZE}
 * @param total how many rows there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

  /** The same page with every row turned into something else. */
  public <R> Page<R> map(Function<T, R> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), page, size, total);
  }
}
