package org.cspenrollment.partner.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a record that never ends, such as one with an unclosed quotation mark, before
 * it fills the memory.
 */
class RecordGuard extends FilterReader {

  /** A record is longer than any honest one. */
  static class TooLong extends IOException {}

  static final int MOST_CHARACTERS = 100_000;

  private int sinceRecord;

  RecordGuard(Reader in) {
    super(in);
  }

  /** Begins to count anew. */
  void nextRecord() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    return count(super.read(), 1);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    return count(read, read);
  }

  private int count(int result, int characters) throws TooLong {
    sinceRecord += Math.max(0, characters);
    if (sinceRecord > MOST_CHARACTERS) {
      throw new TooLong();
    }
    return result;
  }
}
