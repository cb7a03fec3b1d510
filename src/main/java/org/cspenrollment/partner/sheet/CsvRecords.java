package org.cspenrollment.partner.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.cspenrollment.partner.FieldReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180), as Excel leaves it too: UTF-8 or UTF-16, with or without a
 * byte order mark; comma, semicolon or tab. Bytes beyond the first ones that are not UTF-8 arrive
 * as U+FFFD, which {@link FieldReader} turns down with line and column.
 */
final class CsvRecords implements SheetRecords {

  /** How much of the file is looked at to tell how it was saved. */
  private static final int HEAD = 64 * 1024;

  private final RecordGuard guard;
  private final CSVParser parser;
  private final LineErrors errors;

  /** Refused at once (422) where the encoding cannot be read for sure. */
  CsvRecords(InputStream bytes, LineErrors errors) throws IOException {
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
    this.guard = new RecordGuard(new InputStreamReader(in, encoding.charset()));
    guard.skip(separator.line());
    this.parser = CSVFormat.RFC4180.builder().setDelimiter(separator.sign()).get().parse(guard);
  }

  @Override
  public @Nullable Fields next() throws IOException {
    long line = parser.getCurrentLineNumber() + 1;
    guard.nextRecord();
    try {
      var records = parser.iterator();
      return records.hasNext() ? new Fields(line, records.next().toList()) : null;
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
