package org.cspenrollment.evidence.content.office;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.cspenrollment.evidence.content.EvidenceProblems;

/**
 * Unpacks the entries of an archive one after the other, in small pieces, and counts what really
 * comes out: what the archive says of itself is checked, not believed.
 */
final class ZipUnpacking {

  static final long MAX_UNPACKED = 200L << 20;
  private static final int MAX_RATIO = 100;

  /** Below this, a well packed entry is no danger. */
  private static final long ANY_RATIO = 1L << 20;

  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;

  /** Takes the content of an entry, piece by piece. */
  interface Reader {
    void take(byte[] bytes, int length);
  }

  private final RandomAccessFile file;
  private final byte[] packed = new byte[16 * 1024];
  private final byte[] piece = new byte[64 * 1024];
  private long total;
  private long endOfLast;

  ZipUnpacking(RandomAccessFile file) {
    this.file = file;
  }

  /** Entries must come in the order they stand in the file; any that overlap are refused. */
  void unpack(ZipEntryRecord entry, Reader reader) throws IOException {
    var local = ZipDirectory.buffer(file, entry.offset(), LOCAL_LENGTH + entry.nameLength());
    var nameBytes = new byte[entry.nameLength()];
    local.get(LOCAL_LENGTH, nameBytes);
    var name = new String(nameBytes, StandardCharsets.UTF_8);
    if (local.getInt(0) != LOCAL
        || ZipDirectory.unsigned(local, 26) != entry.nameLength()
        || !name.equals(entry.name())
        || (entry.offset() == 0) != (endOfLast == 0)) {
      throw ZipDirectory.damaged();
    }
    if (entry.offset() < endOfLast) {
      throw tooMuch();
    }
    long data = entry.offset() + local.limit() + ZipDirectory.unsigned(local, 28);
    endOfLast = data + entry.packed();
    if (endOfLast > file.length()) {
      throw ZipDirectory.damaged();
    }
    file.seek(data);
    var checksum = new CRC32();
    long size =
        entry.method() == 0 ? copy(entry, reader, checksum) : inflate(entry, reader, checksum);
    if (size != entry.size() || checksum.getValue() != entry.checksum()) {
      throw ZipDirectory.damaged();
    }
  }

  private long copy(ZipEntryRecord entry, Reader reader, CRC32 checksum) throws IOException {
    for (long left = entry.packed(); left > 0; ) {
      int read = file.read(packed, 0, (int) Math.min(left, packed.length));
      checksum.update(packed, 0, read);
      count(read, entry, entry.packed() - left + read);
      reader.take(packed, read);
      left -= read;
    }
    return entry.packed();
  }

  private long inflate(ZipEntryRecord entry, Reader reader, CRC32 checksum) throws IOException {
    var inflater = new Inflater(true);
    try {
      long left = entry.packed();
      long size = 0;
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          if (left == 0) {
            throw ZipDirectory.damaged();
          }
          int read = file.read(packed, 0, (int) Math.min(left, packed.length));
          left -= read;
          inflater.setInput(packed, 0, read);
        }
        int length = inflater.inflate(piece);
        size += length;
        checksum.update(piece, 0, length);
        count(length, entry, size);
        reader.take(piece, length);
        if (length == 0 && !inflater.needsInput() && !inflater.finished()) {
          throw ZipDirectory.damaged();
        }
      }
      if (left != 0 || inflater.getRemaining() != 0) {
        throw ZipDirectory.damaged();
      }
      return size;
    } catch (DataFormatException e) {
      throw ZipDirectory.damaged();
    } finally {
      inflater.end();
    }
  }

  private void count(int length, ZipEntryRecord entry, long size) {
    total += length;
    if (total > MAX_UNPACKED
        || size > entry.size()
        || (size > ANY_RATIO && size > MAX_RATIO * entry.packed())) {
      throw tooMuch();
    }
  }

  private static RuntimeException tooMuch() {
    return EvidenceProblems.archiveLimit(
        "The document unpacks to far more than it is, or than it says. Save it again, or print it"
            + " to PDF.");
  }
}
