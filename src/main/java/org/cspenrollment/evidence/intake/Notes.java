package org.cspenrollment.evidence.intake;

import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.jspecify.annotations.Nullable;

/** What a partner says with a file: plain text of a few lines. */
final class Notes {

  static final int MAX_LENGTH = 2_000;

  private Notes() {}

  /** The note as it is kept, if there is one; 422 where it is too long or no text. */
  static @Nullable String checked(@Nullable String note) {
    if (note == null || note.isBlank()) {
      return null;
    }
    var text = Typed.lines("note", note);
    if (text.length() > MAX_LENGTH) {
      throw ProblemException.invalidField(
          "note", "The note is longer than %d characters. Shorten it.".formatted(MAX_LENGTH));
    }
    return text;
  }
}
