package org.cspenrollment.evidence.content.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The short film behind the picture of a motion photo: an MP4 of its own, or one in the blocks of
 * Samsung's phones, which end with a directory.
 */
final class MotionPhoto {

  private static final Set<String> BOXES =
      Set.of(
          "ftyp", "moov", "mdat", "free", "skip", "wide", "meta", "uuid", "moof", "mfra", "sidx",
          "styp", "udta", "mpvd");

  private static final String DIRECTORY = "SEFH";
  private static final String DIRECTORY_END = "SEFT";
  private static final int DIRECTORY_HEAD = 12;
  private static final int DIRECTORY_ENTRY = 12;

  /** What Samsung says of a picture beside the film is a few words. */
  private static final int MOST_WORDS = 16 * 1024;

  private MotionPhoto() {}

  /** Whether these bytes are such a film and nothing beside it. */
  static boolean isOne(ByteBuffer bytes) {
    return isFilm(bytes) || isOfSamsung(bytes.order(ByteOrder.LITTLE_ENDIAN));
  }

  /** A row of boxes (ISO/IEC 14496-12) from the first byte to the last. */
  private static boolean isFilm(ByteBuffer bytes) {
    var film = bytes.slice();
    long at = 0;
    while (at + 8 <= film.limit()) {
      var name = text(film, (int) at + 4, 4);
      long size = Integer.toUnsignedLong(film.getInt((int) at));
      if (size == 1 && at + 16 <= film.limit()) {
        size = film.getLong((int) at + 8);
      }
      if (at == 0 && !name.equals("ftyp") && !name.equals("mpvd")) {
        return false;
      }
      if (!BOXES.contains(name) || size < 8 || size > film.limit() - at) {
        return false;
      }
      at += size;
    }
    return at == film.limit() && at > 0;
  }

  private static boolean isOfSamsung(ByteBuffer bytes) {
    int end = bytes.limit();
    if (end < DIRECTORY_HEAD + 8 || !text(bytes, end - 4, 4).equals(DIRECTORY_END)) {
      return false;
    }
    int directory = end - 8 - bytes.getInt(end - 8);
    if (directory < 0
        || directory > end - 8 - DIRECTORY_HEAD
        || !text(bytes, directory, 4).equals(DIRECTORY)) {
      return false;
    }
    int entries = bytes.getInt(directory + 8);
    long covered = 0;
    for (int i = 0; i < entries; i++) {
      int entry = directory + DIRECTORY_HEAD + i * DIRECTORY_ENTRY;
      if (entries > 100 || entry + DIRECTORY_ENTRY > end - 8) {
        return false;
      }
      int from = directory - bytes.getInt(entry + 4);
      int size = bytes.getInt(entry + 8);
      if (from < 0 || size < 8 || size > directory - from || !isBlock(bytes, from, size)) {
        return false;
      }
      covered += size;
    }
    return covered == directory;
  }

  /** A name and what it names: a film, or a few words. */
  private static boolean isBlock(ByteBuffer bytes, int from, int size) {
    int name = bytes.getInt(from + 4);
    if (name < 0 || name > size - 8) {
      return false;
    }
    int content = size - 8 - name;
    return content <= MOST_WORDS
        || isFilm(bytes.slice(from + 8 + name, content).order(ByteOrder.BIG_ENDIAN));
  }

  private static String text(ByteBuffer bytes, int at, int length) {
    var text = new byte[length];
    bytes.get(at, text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
