package org.cspenrollment.evidence.content;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Looks for a second format in a file: an archive at its end, markup at its beginning. */
public final class ForeignContent {

  /** The record that ends a ZIP archive, with the longest comment it can carry. */
  private static final int ARCHIVE_END = 22 + 65_535;

  private static final String ARCHIVE_END_SIGNATURE = "PK\5\6";

  private static final List<String> MARKUP =
      List.of("<html", "<script", "<!doctype", "<svg", "<body", "<iframe", "<?php");

  private ForeignContent() {}

  /** Refuses a file that is of two kinds at once (415 {@code polyglot}). */
  public static void refuseIn(Path file) throws IOException {
    refuseIn(file, text(file, 0, 1024));
  }

  /** The same, where only a part of the first bytes counts. */
  public static void refuseIn(Path file, String begin) throws IOException {
    var head = begin.toLowerCase(Locale.ROOT);
    if (MARKUP.stream().anyMatch(head::contains)
        || tail(file, ARCHIVE_END).contains(ARCHIVE_END_SIGNATURE)) {
      throw EvidenceProblems.polyglot();
    }
  }

  /** The last bytes, as Latin-1. */
  public static String tail(Path file, int length) throws IOException {
    return text(file, Math.max(0, file.toFile().length() - length), length);
  }

  /** So many bytes from a place in the file, as Latin-1. */
  public static String text(Path file, long from, int length) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      var buffer = new byte[(int) Math.min(length, bytes.length() - from)];
      bytes.seek(from);
      bytes.readFully(buffer);
      return new String(buffer, StandardCharsets.ISO_8859_1);
    }
  }
}
