package org.cspenrollment.evidence.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file, fit to be shown anywhere and saved on any system; where the bytes are kept
 * never depends on it.
 *
 * @param text NFC, at most {@value #MAX_LENGTH} characters
 * @param type what its extension promises
 */
public record FileName(String text, EvidenceType type) {

  public static final int MAX_LENGTH = 150;

  private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
  private static final Pattern PATH_OR_MARKUP = Pattern.compile("[/\\\\:<>\"{}|*?`]");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])");
  private static final Pattern DOT_OUTSIDE_NUMBER = Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)");

  /** Reads a name as it was sent; refused with 422 {@code file-name}, saying why. */
  public static FileName of(@Nullable String sent) {
    if (sent == null || sent.isBlank()) {
      throw EvidenceProblems.fileName("The file has no name. Choose a file.");
    }
    var name = Normalizer.normalize(sent, Normalizer.Form.NFC);
    if (name.length() > MAX_LENGTH) {
      throw EvidenceProblems.fileName(
          "The name is longer than %d characters. Shorten it.".formatted(MAX_LENGTH));
    }
    if (NOT_SHOWN.matcher(name).find()) {
      throw EvidenceProblems.fileName(
          "The name has characters that cannot be seen. Type the name anew.");
    }
    if (PATH_OR_MARKUP.matcher(name).find()) {
      throw EvidenceProblems.fileName(
          "The name may not have a path or any of / \\ : < > \" { } | * ? `. Rename the file.");
    }
    if (!name.equals(name.strip()) || name.endsWith(".")) {
      throw EvidenceProblems.fileName(
          "The name may not begin or end with a space or end with a dot.");
    }
    return withExtension(name);
  }

  private static FileName withExtension(String name) {
    int dot = name.lastIndexOf('.');
    var stem = name.substring(0, Math.max(dot, 0));
    var type =
        EvidenceType.ofExtension(name.substring(dot + 1).toLowerCase(Locale.ROOT))
            .filter(found -> !stem.isBlank() && stem.equals(stem.strip()))
            .orElseThrow(
                () ->
                    EvidenceProblems.fileName(
                        "The name must be a word and an extension: .pdf, .png, .jpg, .jpeg, .docx or"
                            + " .xlsx."));
    if (DOT_OUTSIDE_NUMBER.matcher(stem).find()) {
      throw EvidenceProblems.fileName(
          "The name may have a dot only before its one extension and between digits. Rename the"
              + " file.");
    }
    if (RESERVED.matcher(stem).matches()) {
      throw EvidenceProblems.fileName("The name is reserved by Windows. Rename the file.");
    }
    return new FileName(name, type);
  }
}
