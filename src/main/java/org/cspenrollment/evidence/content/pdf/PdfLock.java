package org.cspenrollment.evidence.content.pdf;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Tells whether a PDF may be encrypted, before anything of it is read: whoever reads it has to find
 * the name {@code /Encrypt} in a place that is never packed nor encrypted itself. Bytes that look
 * like the name by chance do no harm.
 */
final class PdfLock {

  private static final byte[] NAME = {'E', 'n', 'c', 'r', 'y', 'p', 't'};

  private PdfLock() {}

  static boolean mayBeOn(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      for (int at = 0; at < bytes.limit(); at++) {
        if (bytes.get(at) == '/' && isName(bytes, at + 1)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Each letter as it is, or as {@code #} and two digits. */
  private static boolean isName(MappedByteBuffer bytes, int from) {
    int at = from;
    for (byte letter : NAME) {
      if (at < bytes.limit() && bytes.get(at) == letter) {
        at++;
      } else if (at + 2 < bytes.limit()
          && bytes.get(at) == '#'
          && Character.digit(bytes.get(at + 1), 16) * 16 + Character.digit(bytes.get(at + 2), 16)
              == letter) {
        at += 3;
      } else {
        return false;
      }
    }
    return true;
  }
}
