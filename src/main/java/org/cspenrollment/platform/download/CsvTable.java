package org.cspenrollment.platform.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as CSV. A text that a spreadsheet would take for a formula begins with an apostrophe. */
final class CsvTable implements TableWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter csv;

  CsvTable(OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    this.csv = new CSVPrinter(text, CSVFormat.RFC4180);
  }

  @Override
  public void header(List<String> names) throws IOException {
    csv.printRecord(names);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    var texts = new ArrayList<@Nullable Object>();
    for (var cell : cells) {
      texts.add(cell instanceof String text ? SpreadsheetCell.harmless(text) : cell);
    }
    csv.printRecord(texts);
  }

  @Override
  public void flush() throws IOException {
    csv.flush();
  }

  @Override
  public void finish() throws IOException {
    csv.close();
  }
}
