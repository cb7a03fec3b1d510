package org.cspenrollment.partner.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** Measures what an Excel workbook unpacks to, before anything reads it. */
final class WorkbookGuard {

  private static final long MOST_BYTES = 1L << 30;
  private static final int MOST_PARTS = 2_000;

  private WorkbookGuard() {}

  /** Whether it unpacks to no more than any honest list of partners. */
  static boolean isWithinBounds(InputStream bytes) throws IOException {
    var buffer = new byte[64 * 1024];
    long total = 0;
    int parts = 0;
    try (var zip = new ZipInputStream(bytes)) {
      while (zip.getNextEntry() != null) {
        parts++;
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          total += read;
          if (total > MOST_BYTES) {
            return false;
          }
        }
      }
    }
    return parts <= MOST_PARTS;
  }
}
