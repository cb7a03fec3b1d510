package org.cspenrollment.evidence.pages;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a Word or Excel document, as plain text and tables.
 *
 * @param blocks in the order of the document
 * @param truncated whether it goes on behind the last one
 * @param notes what of the document the text does not show
 */
record TextView(List<Block> blocks, boolean truncated, Set<ViewNote> notes) {

  /**
   * A heading, a paragraph or a table: one of the three is given.
   *
   * @param rows the cells of a table, row by row
   */
  record Block(@Nullable String title, @Nullable String text, @Nullable List<List<String>> rows) {

    static Block title(String title) {
      return new Block(title, null, null);
    }

    static Block text(String text) {
      return new Block(null, text, null);
    }

    static Block table(List<List<String>> rows) {
      return new Block(null, null, rows);
    }
  }
}
