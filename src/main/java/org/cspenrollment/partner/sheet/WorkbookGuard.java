package org.cspenrollment.partner.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipFile;

/**
 * Measures what an Excel workbook unpacks to, before anything reads it. Its parts are found by its
 * list of contents, as the reader finds them: workbooks that were written as a stream, such as our
 * own exports, say nothing of a part in front of it.
 */
final class WorkbookGuard {

  private static final long MOST_BYTES = 1L << 30;
  private static final int MOST_PARTS = 2_000;

  private WorkbookGuard() {}

  /** Whether it unpacks to no more than any honest list of partners. */
  static boolean isWithinBounds(Path file) throws IOException {
    var buffer = new byte[64 * 1024];
    long total = 0;
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        return false;
      }
      for (var entry : Collections.list(zip.entries())) {
        try (var part = zip.getInputStream(entry)) {
          for (int read = part.read(buffer); read > 0; read = part.read(buffer)) {
            total += read;
            if (total > MOST_BYTES) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }
}
