package org.cspenrollment.platform.download;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read behind the key of the last one.
 *
 * @param <T> what a row is made of
 */
public final class PagedRows<T> implements TableDownload.Rows {

  private final Function<String, List<T>> after;
  private final Function<T, String> key;
  private final Function<T, List<? extends @Nullable Object>> cells;
  private String last = "";

  /**
   * From the first row on.
   *
   * @param after the next ones behind a key, which is empty at the beginning
   */
  public PagedRows(
      Function<String, List<T>> after,
      Function<T, String> key,
      Function<T, List<? extends @Nullable Object>> cells) {
    this.after = after;
    this.key = key;
    this.cells = cells;
  }

  @Override
  public List<? extends List<? extends @Nullable Object>> next() {
    var rows = after.apply(last);
    if (!rows.isEmpty()) {
      last = key.apply(rows.get(rows.size() - 1));
    }
    return rows.stream().map(cells).toList();
  }
}
