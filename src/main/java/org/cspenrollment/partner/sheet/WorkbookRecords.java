package org.cspenrollment.partner.sheet;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.platform.problem.ProblemException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of an Excel workbook, each cell as the text a CSV file would have: a
 * day as {@code 2018-10-15}, a month as {@code 2018-09}, a truth value as {@code true}, a number
 * exactly as it is stored.
 */
final class WorkbookRecords implements SheetRecords {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  /**
   * How many columns there are so far; a workbook leaves out the empty ones at the end of a row.
   */
  private int width;

  /** Refused (422) where it unpacks to too much or is no workbook Excel would open. */
  static WorkbookRecords open(Upload upload, LineErrors errors) throws IOException {
    try {
      if (!WorkbookGuard.isWithinBounds(upload.file())) {
        throw refused("unpacks to far more than a list of partners has", errors);
      }
      return new WorkbookRecords(
          new ReadableWorkbook(upload.file().toFile(), new ReadingOptions(true, false)));
    } catch (ProblemException unpacksToTooMuch) {
      throw unpacksToTooMuch;
    } catch (IOException | RuntimeException damaged) {
      throw refused("is no workbook that can be read; save it again as .xlsx or as CSV", errors);
    }
  }

  private static RuntimeException refused(String message, LineErrors errors) {
    errors.add(1, message);
    errors.refuseIfAny();
    throw new IllegalStateException("An error was added");
  }

  private WorkbookRecords(ReadableWorkbook workbook) throws IOException {
    this.workbook = workbook;
    this.stream = workbook.getFirstSheet().openStream();
    this.rows = stream.iterator();
  }

  @Override
  public @Nullable Fields next() {
    if (!rows.hasNext()) {
      return null;
    }
    var row = rows.next();
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      fields.add(row.getOptionalCell(i).map(WorkbookRecords::text).orElse(""));
    }
    while (fields.size() < width) {
      fields.add("");
    }
    width = Math.max(width, fields.size());
    return new Fields(row.getRowNum(), fields);
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.BOOLEAN) {
      return String.valueOf(cell.asBoolean());
    }
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText();
    }
    var format = cell.getDataFormatString();
    if (!isDate(format)) {
      return cell.asNumber().toPlainString();
    }
    var day = cell.asDate().toLocalDate();
    return format.toLowerCase(Locale.ROOT).contains("d") ? day.toString() : MONTH.format(day);
  }

  /** Whether a format of numbers shows a day or a month: with a year in it. */
  private static boolean isDate(@Nullable String format) {
    return format != null
        && format
            .replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "")
            .toLowerCase(Locale.ROOT)
            .contains("y");
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
