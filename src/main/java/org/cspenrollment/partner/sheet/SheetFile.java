package org.cspenrollment.partner.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.partner.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of rows and columns row by row: CSV or an Excel workbook, told apart by content.
 * Columns come in any order; wholly empty rows and columns are passed over.
 */
public final class SheetFile implements AutoCloseable {

  /** One row: the line it begins in and its fields by column, without blanks around them. */
  public record Row(long line, Map<String, String> fields) {}

  /** What an Excel workbook is called in HTTP. */
  public static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

  private final SheetRecords records;
  private final LineErrors errors;
  private Header header = Header.none();

  private SheetFile(SheetRecords records, LineErrors errors) {
    this.records = records;
    this.errors = errors;
  }

  /**
   * Opens what was sent; what is wrong in it is added to the errors. Refused at once (422) where it
   * cannot be read for sure: in a foreign encoding, or a damaged workbook.
   */
  public static SheetFile open(Upload upload, LineErrors errors) throws IOException {
    return new SheetFile(
        isWorkbook(upload)
            ? WorkbookRecords.open(upload, errors)
            : new CsvRecords(upload.open(), errors),
        errors);
  }

  private static boolean isWorkbook(Upload upload) throws IOException {
    try (var bytes = upload.open()) {
      return Arrays.equals(bytes.readNBytes(ARCHIVE.length), ARCHIVE);
    }
  }

  /** Reads the header; refuses the file when a column is unknown, missing or there twice. */
  public Set<String> header(List<String> required, List<String> optional) throws IOException {
    var first = records.next();
    while (first != null && isEmpty(first)) {
      first = records.next();
    }
    if (first == null) {
      errors.add(1, "the file is empty, a header line is expected");
    } else {
      header = Header.read(first.fields(), required, optional, errors);
    }
    errors.refuseIfAny();
    return header.names();
  }

  /** The next row, while there is one; empty ones and those of a wrong length are passed over. */
  public @Nullable Row next() throws IOException {
    for (var row = records.next(); row != null; row = records.next()) {
      if (isEmpty(row)) {
        continue;
      }
      if (row.fields().size() >= header.size()) {
        return row(row.line(), row.fields());
      }
      errors.add(
          row.line(), "has %d fields instead of %d".formatted(row.fields().size(), header.size()));
    }
    return null;
  }

  private Row row(long line, List<String> fields) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      var column = header.column(i);
      var field = isBlank(fields.get(i)) ? "" : fields.get(i).strip();
      if (column != null) {
        byColumn.put(column, field);
      } else if (!field.isEmpty()) {
        errors.add(line, "has more in it than the header has columns");
      }
    }
    return new Row(line, byColumn);
  }

  private static boolean isEmpty(SheetRecords.Fields row) {
    return row.fields().stream().allMatch(SheetFile::isBlank);
  }

  /** Nothing but blanks, or the sign with which DOS ended its files. */
  private static boolean isBlank(String field) {
    return field.replace('\u001A', ' ').isBlank();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
