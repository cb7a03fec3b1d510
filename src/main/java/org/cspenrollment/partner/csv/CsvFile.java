package org.cspenrollment.partner.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cspenrollment.partner.FieldReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file (RFC 4180) record by record, as Excel leaves it too: UTF-8 or UTF-16, with or
 * without a byte order mark; comma, semicolon or tab; columns in any order, wholly empty rows and
 * columns passed over. Bytes beyond the first ones that are not UTF-8 arrive as U+FFFD, which
 * {@link FieldReader} turns down with line and column.
 */
public class CsvFile implements AutoCloseable {

  /** One record: the line it begins in and its fields by column. */
  public record Row(long line, Map<String, String> fields) {}

  /** How much of the file is looked at to tell how it was saved. */
  private static final int HEAD = 64 * 1024;

  private final RecordGuard guard;
  private final CSVParser parser;
  private final LineErrors errors;
  private Header header = Header.none();

  /**
   * Reads these bytes; what is wrong in them is added to the errors. Refused at once (422) where
   * the file was saved in an encoding that cannot be read for sure.
   */
  public CsvFile(InputStream bytes, LineErrors errors) throws IOException {
    this.errors = errors;
    var in = new BufferedInputStream(bytes, HEAD);
    in.mark(HEAD);
    var head = in.readNBytes(HEAD);
    in.reset();
    var encoding = TextEncoding.of(head);
    if (encoding.otherwise() != null) {
      errors.add(
          1,
          "is not saved as UTF-8 but seems to be %s; in Excel choose \"CSV UTF-8\" or \"Excel"
                  .formatted(encoding.otherwise())
              + " Workbook (.xlsx)\"");
      errors.refuseIfAny();
    }
    in.skipNBytes(encoding.mark());
    var separator =
        Separator.of(
            new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset()));
    var text = new InputStreamReader(in, encoding.charset());
    this.guard = new RecordGuard(text);
    guard.skip(separator.line());
    this.parser = CSVFormat.RFC4180.builder().setDelimiter(separator.sign()).get().parse(guard);
  }

  /** Reads the header; refuses the file when a column is unknown, missing or there twice. */
  public Set<String> header(List<String> required, List<String> optional) throws IOException {
    var first = record();
    while (first != null && isEmpty(first)) {
      first = record();
    }
    if (first == null) {
      errors.add(1, "the file is empty, a header line is expected");
    } else {
      header = Header.read(first.toList(), required, optional, errors);
    }
    errors.refuseIfAny();
    return header.names();
  }

  /**
   * The next record, while there is one; empty ones and those of a wrong length are passed over.
   */
  public @Nullable Row next() throws IOException {
    while (true) {
      long line = parser.getCurrentLineNumber() + 1;
      var fields = record();
      if (fields == null) {
        return null;
      }
      if (isEmpty(fields)) {
        continue;
      }
      if (fields.size() >= header.size()) {
        return row(line, fields);
      }
      errors.add(line, "has %d fields instead of %d".formatted(fields.size(), header.size()));
    }
  }

  private Row row(long line, CSVRecord fields) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      var column = header.column(i);
      var field = blank(fields.get(i)) ? "" : fields.get(i).strip();
      if (column != null) {
        byColumn.put(column, field);
      } else if (!field.isEmpty()) {
        errors.add(line, "has more in it than the header has columns");
      }
    }
    return new Row(line, byColumn);
  }

  private static boolean isEmpty(CSVRecord fields) {
    return fields.stream().allMatch(CsvFile::blank);
  }

  /** Nothing but blanks, or the sign with which DOS ended its files. */
  private static boolean blank(String field) {
    return field.replace('\u001A', ' ').isBlank();
  }

  private @Nullable CSVRecord record() throws IOException {
    long line = parser.getCurrentLineNumber() + 1;
    guard.nextRecord();
    try {
      var records = parser.iterator();
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof RecordGuard.TooLong) {
        errors.add(line, "is too long; a closing quotation mark may be missing");
      } else {
        errors.add(line, "has a quotation mark where RFC 4180 allows none, or none to close");
      }
      errors.refuseIfAny();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
