package org.cspenrollment.platform.download;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook of Excel. Cells have types, so that no text is ever a formula, an id with
 * leading zeros keeps them, and days sort as days. Texts stand in their cells and not in a list at
 * the end, which would be held in memory.
 */
final class WorkbookTable implements TableWriter {

  private static final String DAY = "yyyy\\-mm\\-dd";
  private static final String MOMENT = "yyyy\\-mm\\-dd hh:mm:ss";
  private static final int NARROWEST = 12;
  private static final int WIDEST = 40;

  /** What a cell can hold; Excel calls a file with more damaged. */
  private static final int MOST_CHARACTERS = 32_767;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int next;

  WorkbookTable(OutputStream out, String title) {
    this.workbook = new Workbook(out, "CSP Enrollment", null);
    this.sheet = workbook.newWorksheet(title);
  }

  @Override
  public void header(List<String> names) {
    for (int column = 0; column < names.size(); column++) {
      var name = names.get(column);
      sheet.inlineString(next, column, name);
      sheet.style(next, column).bold().set();
      sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, name.length() + 4)));
    }
    next++;
    sheet.freezePane(0, next);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      var cell = cells.get(column);
      if (cell != null) {
        put(column, cell);
      }
    }
    next++;
  }

  private void put(int column, Object cell) {
    if (cell instanceof LocalDate day) {
      sheet.value(next, column, day);
      sheet.style(next, column).format(DAY).set();
    } else if (cell instanceof Instant instant) {
      sheet.value(next, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
      sheet.style(next, column).format(MOMENT).set();
    } else if (cell instanceof Number number) {
      sheet.value(next, column, number);
    } else if (cell instanceof Boolean truth) {
      sheet.value(next, column, truth);
    } else {
      sheet.inlineString(next, column, fitting(cell.toString()));
    }
  }

  private static String fitting(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
  }

  @Override
  public void flush() throws IOException {
    sheet.flush();
  }

  @Override
  public void finish() throws IOException {
    workbook.finish();
  }
}
