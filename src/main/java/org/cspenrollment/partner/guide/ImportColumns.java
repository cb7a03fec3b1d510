package org.cspenrollment.partner.guide;

import java.util.List;
import org.cspenrollment.partner.column.SheetColumn;
import org.cspenrollment.platform.Bilingual;

/**
 * The columns of a kind of file, in the order of its template.
 *
 * @param name of the kind
 */
record ImportColumns(String name, List<ImportColumn> columns) {

  /**
   * One column as people are told about it.
   *
   * @param name in the header
   * @param need whether a file can do without it
   * @param needed the same in words
   * @param example a field that is accepted; empty where the example leaves it out
   */
  record ImportColumn(
      String name,
      SheetColumn.Need need,
      Bilingual needed,
      Bilingual meaning,
      Bilingual format,
      String example) {}
}
