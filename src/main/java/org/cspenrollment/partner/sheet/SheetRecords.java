package org.cspenrollment.partner.sheet;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, whatever it was saved as. */
interface SheetRecords extends AutoCloseable {

  /**
   * One row.
   *
   * @param line where it begins; the header is line 1
   * @param fields as texts, in the order of the columns
   */
  record Fields(long line, List<String> fields) {}

  /** The next row; null after the last one. */
  @Nullable Fields next() throws IOException;

  @Override
  void close() throws IOException;
}
