package org.cspenrollment.platform.download;

import java.io.IOException;
import java.io.OutputStream;

/** How a table is sent: the same columns and rows either way. */
public enum TableFormat {
  /** RFC 4180, UTF-8 with a byte order mark, so that Excel reads it as what it is. */
  CSV("text/csv;charset=UTF-8"),
  /** An Excel workbook of one sheet, with days as days and numbers as numbers. */
  XLSX(TableFormat.WORKBOOK);

  /** What an Excel workbook is called in HTTP. */
  public static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** What it is called in HTTP. */
  public String mediaType() {
    return mediaType;
  }

  /** A file name of this format. */
  public String named(String name) {
    return name + "." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Begins a table in this stream.
   *
   * @param title what the sheet of a workbook is called
   */
  public TableWriter open(OutputStream out, String title) throws IOException {
    return this == CSV ? new CsvTable(out) : new WorkbookTable(out, title);
  }
}
