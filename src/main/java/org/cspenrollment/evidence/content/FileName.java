package org.cspenrollment.evidence.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file, fit to be shown anywhere and saved on any system; where the bytes are kept
 * never depends on it. Whatever an ordinary computer produces is kept, or made harmless: a path in
 * front is left out, invisible signs too, signs that no file may have on Windows become {@code _}.
 *
 * @param text NFC, at most {@value #MAX_LENGTH} characters
 * @param type what its extension promises
 */
public record FileName(String text, EvidenceType type) {

  /** What Windows allows a file name to have, in UTF-16 units. */
  public static final int MAX_LENGTH = 255;

  private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cs}\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]");

  /** Blanks and single marks that are copied along with a name, at its ends only. */
  private static final String EDGE = "[\\s\\p{Z}\\u200B\\u200E\\u200F\\u202A\\u202C\\u2060\\uFEFF]";

  private static final Pattern EDGES = Pattern.compile("^" + EDGE + "+|" + EDGE + "+$");
  private static final Pattern ENDS = Pattern.compile("^[.\\s\\p{Z}]+|[.\\s\\p{Z}]+$");
  private static final Pattern DIRECTION =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");
  private static final Pattern NO_FILE_MAY_HAVE = Pattern.compile("[:<>\"|*?]");
  private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\s\\p{Z}\\u200C\\u200D_.]*");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?");

  /**
   * What a double click would run. Not among them {@code com}: a page saved as PDF is often called
   * after its host.
   */
  private static final Set<String> PROGRAMS =
      Set.of(
          "bat", "cmd", "cpl", "dll", "exe", "hta", "jar", "jnlp", "js", "jse", "lnk", "msi", "msp",
          "pif", "ps1", "psm1", "reg", "scr", "sys", "url", "vbe", "vbs", "wsf", "wsh");

  /** Reads a name as it was sent; refused with 422 {@code file-name}, saying why. */
  public static FileName of(@Nullable String sent) {
    if (sent == null || EDGES.matcher(sent).replaceAll("").isEmpty()) {
      throw EvidenceProblems.fileName(FileNameFault.MISSING);
    }
    refuseIf(NOT_TEXT.matcher(sent).find(), FileNameFault.NOT_TEXT);
    var name = lastOfPath(EDGES.matcher(sent).replaceAll(""));
    refuseIf(DIRECTION.matcher(name).find(), FileNameFault.DIRECTION);
    refuseIf(CONTROL.matcher(name).find(), FileNameFault.CONTROL);
    return shown(harmless(name));
  }

  private static FileName shown(String name) {
    refuseIf(name.length() > MAX_LENGTH, FileNameFault.TOO_LONG);
    int dot = name.lastIndexOf('.');
    var stem = name.substring(0, Math.max(dot, 0));
    var type = EvidenceType.ofExtension(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    if (type.isEmpty() || NOTHING_TO_SEE.matcher(stem).matches()) {
      throw EvidenceProblems.fileName(FileNameFault.EXTENSION);
    }
    refuseIf(PROGRAMS.contains(innerExtension(stem)), FileNameFault.EXECUTABLE);
    refuseIf(RESERVED.matcher(stem).matches(), FileNameFault.RESERVED);
    return new FileName(name, type.get());
  }

  /** The name behind the folders some programs send with it (RFC 7578, 4.2: not to be used). */
  private static String lastOfPath(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static String harmless(String name) {
    var seen = UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
    var allowed = NO_FILE_MAY_HAVE.matcher(seen).replaceAll("_");
    return ENDS.matcher(allowed).replaceAll("");
  }

  private static String innerExtension(String stem) {
    return stem.substring(stem.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
  }

  private static void refuseIf(boolean wrong, FileNameFault fault) {
    if (wrong) {
      throw EvidenceProblems.fileName(fault);
    }
  }
}
