package org.cspenrollment.partner.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.cspenrollment.partner.FieldReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file (RFC 4180, UTF-8, a byte order mark is tolerated) record by record; the columns
 * may come in any order. Bytes that are not UTF-8 arrive as U+FFFD, which {@link FieldReader} turns
 * down with line and column.
 */
public class CsvFile implements AutoCloseable {

  /** One record: the line it begins in and its fields by column. */
  public record Row(long line, Map<String, String> fields) {}

  private final RecordGuard guard;
  private final CSVParser parser;
  private final LineErrors errors;
  private List<String> header = List.of();

  /** Reads these bytes; what is wrong in them is added to the errors. */
  public CsvFile(InputStream bytes, LineErrors errors) throws IOException {
    var withoutMark = BOMInputStream.builder().setInputStream(bytes).get();
    this.guard = new RecordGuard(new InputStreamReader(withoutMark, StandardCharsets.UTF_8));
    this.parser = CSVFormat.RFC4180.parse(guard);
    this.errors = errors;
  }

  /** Reads line 1; refuses the file when a column is unknown, missing or there twice. */
  public Set<String> header(List<String> required, List<String> optional) throws IOException {
    var first = record();
    if (first == null) {
      errors.add(1, "the file is empty, a header line is expected");
    } else {
      header = first.toList();
      for (int i = 0; i < header.size(); i++) {
        var column = header.get(i);
        if (!required.contains(column) && !optional.contains(column)) {
          errors.add(1, shown(column), "is not a column of this file");
        } else if (header.indexOf(column) < i) {
          errors.add(1, column, "is there twice");
        }
      }
      required.stream()
          .filter(column -> !header.contains(column))
          .forEach(column -> errors.add(1, column, "is missing from the header"));
    }
    errors.refuseIfAny();
    return Set.copyOf(header);
  }

  /**
   * The next record, while there is one; empty lines and lines of a wrong length are passed over.
   */
  public @Nullable Row next() throws IOException {
    while (true) {
      long line = parser.getCurrentLineNumber() + 1;
      var fields = record();
      if (fields == null) {
        return null;
      }
      if (fields.size() == header.size()) {
        return row(line, fields);
      }
      if (fields.size() > 1 || !fields.get(0).isEmpty()) {
        errors.add(line, "has %d fields instead of %d".formatted(fields.size(), header.size()));
      }
    }
  }

  private Row row(long line, CSVRecord fields) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      byColumn.put(header.get(i), fields.get(i));
    }
    return new Row(line, byColumn);
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

  /** A name out of the file is repeated no longer than any of ours, and without its controls. */
  private static String shown(String column) {
    return column.substring(0, Math.min(40, column.length())).replaceAll("[^\\x20-\\x7E]", "?");
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
