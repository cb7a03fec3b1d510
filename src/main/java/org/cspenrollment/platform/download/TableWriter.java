package org.cspenrollment.platform.download;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is written row by row. A cell is a day, an instant (UTC), a number, a truth value,
 * or else a text; nothing is an empty cell.
 *
 * <p>There is no closing: only {@link #finish} makes the file whole, and a table that failed must
 * not look like one that ended.
 */
public interface TableWriter {

  /** The names of the columns, first of all; they stay in sight in a workbook. */
  void header(List<String> names) throws IOException;

  /** The next row. */
  void row(List<? extends @Nullable Object> cells) throws IOException;

  /** Lets go of what was written so far, so that no more than these rows are in memory. */
  void flush() throws IOException;

  /** Ends the file. */
  void finish() throws IOException;
}
