package org.cspenrollment.evidence.content.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cspenrollment.evidence.content.EvidenceProblems;

/** One part of a Word or Excel document while it is unpacked. */
public final class OfficePart implements ZipUnpacking.Reader {

  /** Relationships and content types are short; more is no document. */
  private static final int MAX_KEPT = 1 << 20;

  private static final List<String> CONTAINERS =
      List.of("PK\3\4", "\u00D0\u00CF\u0011\u00E0", "7z\u00BC\u00AF", "Rar!", "%PDF-");

  private static final String DOCTYPE = "<!doctype";

  /** Blanks in front are let be; a part in UTF-16 is as good as one in UTF-8. */
  private static final Pattern BEGINS =
      Pattern.compile("(\u00EF\u00BB\u00BF)?\\s*<|(\u00FF\u00FE|\u00FE\u00FF).*", Pattern.DOTALL);

  private static final Pattern IN_UTF_16 = Pattern.compile("\u00FF\u00FE|\u00FE\u00FF|<\0|\0<");

  private final String name;
  private final boolean xml;
  private final boolean relationships;
  private final boolean kept;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private String endOfLast = "";
  private boolean begun;
  private boolean file;

  public OfficePart(String name) {
    this.name = name;
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
    file = CONTAINERS.stream().anyMatch(piece::startsWith);
    if (xml && !BEGINS.matcher(piece).lookingAt()) {
      throw ZipDirectory.damaged();
    }
    if (xml && piece.indexOf('\0') >= 0 && !IN_UTF_16.matcher(piece).lookingAt()) {
      throw ZipDirectory.damaged();
    }
  }

  private void lookForDoctype(String piece) {
    if ((endOfLast + piece).toLowerCase(Locale.ROOT).contains(DOCTYPE)) {
      throw OfficeFault.DOCTYPE.in(name);
    }
    endOfLast = piece.substring(Math.max(0, piece.length() - DOCTYPE.length()));
  }

  /** All of it has been taken: the workbooks a chart refers to here. */
  Set<String> end() {
    return relationships ? new OfficeRelationships(name).check(content.toByteArray()) : Set.of();
  }

  /** Whether it is a file of its own: an archive, an old document, a PDF. */
  boolean isFile() {
    return file;
  }

  String text() {
    return content.toString(StandardCharsets.UTF_8);
  }
}
