package org.cspenrollment.evidence.content.office;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.evidence.content.EvidenceProblems;

/**
 * Reads the central directory of an archive, and only of one that every reader understands alike:
 * one volume, no 64-bit fields, nothing between the directory and the end of the file.
 */
public final class ZipDirectory {

  public static final int MAX_ENTRIES = 2_000;

  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int MAX_DIRECTORY = 1 << 20;

  private ZipDirectory() {}

  static List<ZipEntryRecord> read(RandomAccessFile file) throws IOException {
    long endAt = Math.max(0, file.length() - END_LENGTH - 65_535);
    var tail = buffer(file, endAt, (int) (file.length() - endAt));
    int position = tail.limit() - END_LENGTH;
    while (position >= 0
        && (tail.getInt(position) != END
            || position + END_LENGTH + unsigned(tail, position + 20) != tail.limit())) {
      position--;
    }
    if (position < 0) {
      throw damaged();
    }
    int entries = unsigned(tail, position + 10);
    long length = Integer.toUnsignedLong(tail.getInt(position + 12));
    long offset = Integer.toUnsignedLong(tail.getInt(position + 16));
    if (entries > MAX_ENTRIES || length > MAX_DIRECTORY) {
      throw EvidenceProblems.archiveLimit(
          "The document has more than %d parts. Split it, or print it to PDF."
              .formatted(MAX_ENTRIES));
    }
    if (offset + length != endAt + position || entries != unsigned(tail, position + 8)) {
      throw damaged();
    }
    return entries(buffer(file, offset, (int) length), entries);
  }

  private static List<ZipEntryRecord> entries(ByteBuffer directory, int count) {
    var entries = new ArrayList<ZipEntryRecord>(count);
    try {
      for (int i = 0; i < count; i++) {
        entries.add(entry(directory));
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw damaged();
    }
    if (directory.hasRemaining()) {
      throw damaged();
    }
    return entries;
  }

  private static ZipEntryRecord entry(ByteBuffer directory) {
    int at = directory.position();
    if (directory.getInt(at) != ENTRY) {
      throw damaged();
    }
    int nameLength = unsigned(directory, at + 28);
    var name = new byte[nameLength];
    directory.position(at + ENTRY_LENGTH).get(name);
    directory.position(
        directory.position() + unsigned(directory, at + 30) + unsigned(directory, at + 32));
    return new ZipEntryRecord(
        new String(name, StandardCharsets.UTF_8),
        nameLength,
        unsigned(directory, at + 8),
        unsigned(directory, at + 10),
        Integer.toUnsignedLong(directory.getInt(at + 16)),
        Integer.toUnsignedLong(directory.getInt(at + 20)),
        Integer.toUnsignedLong(directory.getInt(at + 24)),
        Integer.toUnsignedLong(directory.getInt(at + 42)),
        unsigned(directory, at + 40));
  }

  static ByteBuffer buffer(RandomAccessFile file, long from, int length) throws IOException {
    if (from + length > file.length()) {
      throw damaged();
    }
    var bytes = new byte[length];
    file.seek(from);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static int unsigned(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  static RuntimeException damaged() {
    return EvidenceProblems.unreadable("The document is damaged or not complete. Save it again.");
  }
}
