package org.cspenrollment.evidence.content;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a Word or Excel document far enough to know what it is and what it carries. */
public final class OfficeDocument {

  private static final String CONTENT_TYPES = "[Content_Types].xml";

  private OfficeDocument() {}

  /**
   * What the document says it is.
   *
   * @return DOCX or XLSX; anything else, and whatever acts by itself, reaches outside or hides
   *     another file, is refused
   */
  public static EvidenceType read(Path path) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      var entries = ZipDirectory.read(file);
      refuseBadNames(entries);
      var unpacking = new ZipUnpacking(file);
      var inOrder =
          entries.stream().sorted(Comparator.comparingLong(ZipEntryRecord::offset)).toList();
      EvidenceType type = null;
      for (var entry : inOrder) {
        var part = new OfficePart(entry.name());
        unpacking.unpack(entry, part);
        part.end();
        if (entry.name().equals(CONTENT_TYPES)) {
          type = type(part.text());
        }
      }
      if (type == null) {
        throw EvidenceProblems.typeMismatch(
            "The file is no Word or Excel document. Accepted are %s.".formatted(EvidenceType.ALL));
      }
      return type;
    }
  }

  private static void refuseBadNames(List<ZipEntryRecord> entries) {
    var names = new HashSet<String>();
    for (var entry : entries) {
      var name = entry.name().toLowerCase(Locale.ROOT);
      if (entry.isEncrypted()) {
        throw EvidenceProblems.archiveContent(
            "The document is protected by a password. Save it without protection.");
      }
      if (entry.isSymbolicLink()
          || entry.leadsOutside()
          || (entry.method() != 0 && entry.method() != 8)
          || !names.add(name)) {
        throw EvidenceProblems.archiveContent(
            "The document is not packed as Word and Excel do. Save it again, or print it to PDF.");
      }
      if (name.endsWith("vbaproject.bin") || name.contains("/activex/")) {
        throw macros();
      }
    }
  }

  private static @Nullable EvidenceType type(String contentTypes) {
    if (contentTypes.contains("macroEnabled") || contentTypes.contains("vbaProject")) {
      throw macros();
    }
    if (contentTypes.contains("wordprocessingml.document.main+xml")) {
      return EvidenceType.DOCX;
    }
    return contentTypes.contains("spreadsheetml.sheet.main+xml") ? EvidenceType.XLSX : null;
  }

  private static RuntimeException macros() {
    return EvidenceProblems.archiveContent(
        "The document has macros or controls. Save it as .docx or .xlsx without them.");
  }
}
