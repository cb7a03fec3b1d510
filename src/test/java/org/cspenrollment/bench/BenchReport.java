package org.cspenrollment.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where the figures are written: for a look in the build folder, or into the document. They begin
 * anew in each run; what people wrote above the mark stays.
 */
final class BenchReport {

  private static final Path FILE =
      Path.of(System.getProperty("bench.report", "target/performance.md"));

  private static final String MARK = "<!-- Below: written by ./mvnw -Pbench verify -->";

  static {
    try {
      var written = Files.exists(FILE) ? Files.readString(FILE) : "";
      Files.writeString(
          FILE, written.substring(0, Math.max(written.indexOf(MARK), 0)) + MARK + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("The figures cannot be written", e);
    }
  }

  private BenchReport() {}

  /** Adds a chapter. */
  static void add(String title, String text) throws IOException {
    var chapter = "\n## " + title + "\n\n" + text;
    System.out.println(chapter);
    Files.writeString(FILE, chapter, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
