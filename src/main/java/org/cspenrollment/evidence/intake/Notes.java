package org.cspenrollment.evidence.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a partner says with a file: plain text of a few lines. */
final class Notes {

  static final int MAX_LENGTH = 2_000;

  /**
   * Control characters but line ends and tabs, half characters, and what turns the reading order.
   */
  private static final Pattern NOT_TEXT =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u202A-\\u202E\\u2066-\\u2069&&[^\\r\\n\\t]]");

  private Notes() {}

  /** The note as it is kept, if there is one; 422 where it is too long or no text. */
  static @Nullable String checked(@Nullable String note) {
    if (note == null || note.isBlank()) {
      return null;
    }
    var text = Normalizer.normalize(note.strip(), Normalizer.Form.NFC);
    if (text.length() > MAX_LENGTH) {
      throw ProblemException.invalidField(
          "note", "The note is longer than %d characters. Shorten it.".formatted(MAX_LENGTH));
    }
    if (NOT_TEXT.matcher(text).find()) {
      throw ProblemException.invalidField(
          "note", "The note has characters that cannot be seen. Type it anew.");
    }
    return text;
  }
}
