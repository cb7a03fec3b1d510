package org.cspenrollment.evidence.content.office;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.evidence.content.EvidenceType;
import org.jspecify.annotations.Nullable;

/** Reads a Word or Excel document far enough to know what it is and what it carries. */
public final class OfficeDocument {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final Pattern MACROS = Pattern.compile("(?i)macroEnabled|vbaProject|macrosheet");

  private OfficeDocument() {}

  /**
   * What the document says it is.
   *
   * @return DOCX or XLSX; anything else, and whatever acts by itself, reaches outside or hides
   *     another file, is refused
   */
  public static EvidenceType read(Path path) throws IOException {
    return read(path, true);
  }

  /**
   * The same.
   *
   * @param mayHaveCharts whether a chart of it may bring its own workbook: that one may not
   */
  static EvidenceType read(Path path, boolean mayHaveCharts) throws IOException {
    EvidenceType type = null;
    var contents = "";
    var files = new HashSet<String>();
    var workbooks = new HashSet<String>();
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      var entries = ZipDirectory.read(file);
      refuseBadNames(entries);
      var unpacking = new ZipUnpacking(file);
      var inOrder =
          entries.stream().sorted(Comparator.comparingLong(ZipEntryRecord::offset)).toList();
      for (var entry : inOrder) {
        var part = new OfficePart(entry.name());
        unpacking.unpack(entry, part);
        workbooks.addAll(part.end());
        if (part.isFile()) {
          files.add(entry.name());
        }
        if (entry.name().equals(CONTENT_TYPES)) {
          contents = part.text();
          type = type(contents);
        }
      }
    }
    if (type == null) {
      throw EvidenceProblems.typeMismatch(
          "The file is no Word or Excel document. Accepted are %s.".formatted(EvidenceType.ALL));
    }
    refuseFiles(files, mayHaveCharts ? workbooks : Set.of());
    OfficeActs.refuseIn(path, PartTypes.of(contents), workbooks);
    return type;
  }

  private static void refuseFiles(Set<String> files, Set<String> workbooks) {
    for (var file : files) {
      if (!workbooks.contains(file)) {
        throw OfficeFault.EMBEDDED.in(file);
      }
    }
  }

  private static void refuseBadNames(List<ZipEntryRecord> entries) {
    var names = new HashSet<String>();
    for (var entry : entries) {
      var name = entry.name().toLowerCase(Locale.ROOT);
      if (entry.isEncrypted()) {
        throw OfficeFault.LOCKED.found();
      }
      if (entry.isSymbolicLink()
          || entry.leadsOutside()
          || (entry.method() != 0 && entry.method() != 8)
          || !names.add(name)) {
        throw OfficeFault.PACKING.found();
      }
      if (name.endsWith("vbaproject.bin")
          || name.contains("/activex/")
          || name.contains("/macrosheets/")) {
        throw OfficeFault.MACROS.found();
      }
    }
  }

  private static @Nullable EvidenceType type(String contentTypes) {
    if (MACROS.matcher(contentTypes).find()) {
      throw OfficeFault.MACROS.found();
    }
    if (contentTypes.contains("wordprocessingml.document.main+xml")) {
      return EvidenceType.DOCX;
    }
    return contentTypes.contains("spreadsheetml.sheet.main+xml") ? EvidenceType.XLSX : null;
  }
}
