package org.cspenrollment.evidence.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** One part of a Word or Excel document while it is unpacked. */
public final class OfficePart implements ZipUnpacking.Reader {

  /** Relationships and content types are short; more is no document. */
  private static final int MAX_KEPT = 1 << 20;

  private static final List<String> CONTAINERS =
      List.of("PK\3\4", "\u00D0\u00CF\u0011\u00E0", "7z\u00BC\u00AF", "Rar!", "%PDF-");

  private static final String DOCTYPE = "<!doctype";

  private final boolean xml;
  private final boolean relationships;
  private final boolean kept;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private String endOfLast = "";
  private boolean begun;

  public OfficePart(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    relationships = lower.endsWith(".rels");
    xml = relationships || lower.endsWith(".xml") || lower.endsWith(".vml");
    kept = relationships || lower.equals("[content_types].xml");
  }

  @Override
  public void take(byte[] bytes, int length) {
    if (length == 0) {
      return;
    }
    var piece = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (!begun) {
      begun = true;
      lookAtBeginning(piece);
    }
    if (xml) {
      lookForDoctype(piece);
    }
    if (kept) {
      content.write(bytes, 0, length);
      if (content.size() > MAX_KEPT) {
        throw EvidenceProblems.archiveLimit(
            "The document's list of parts is too long. Print it to PDF.");
      }
    }
  }

  private void lookAtBeginning(String piece) {
    if (CONTAINERS.stream().anyMatch(piece::startsWith)) {
      throw EvidenceProblems.archiveContent(
          "The document has another file inside. Send that file by itself, or print the document to"
              + " PDF.");
    }
    if (xml && !piece.startsWith("<") && !piece.startsWith("\u00EF\u00BB\u00BF<")) {
      throw ZipDirectory.damaged();
    }
    if (xml && piece.indexOf('\0') >= 0) {
      throw ZipDirectory.damaged();
    }
  }

  private void lookForDoctype(String piece) {
    if ((endOfLast + piece).toLowerCase(Locale.ROOT).contains(DOCTYPE)) {
      throw EvidenceProblems.archiveContent(
          "The document declares a document type of its own. Save it again, or print it to PDF.");
    }
    endOfLast = piece.substring(Math.max(0, piece.length() - DOCTYPE.length()));
  }

  /** All of it has been taken. */
  void end() {
    if (relationships) {
      OfficeRelationships.check(content.toByteArray());
    }
  }

  String text() {
    return content.toString(StandardCharsets.UTF_8);
  }
}
