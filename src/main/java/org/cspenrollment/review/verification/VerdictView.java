package org.cspenrollment.review.verification;

import java.util.List;
import java.util.UUID;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The last verdict on a requirement, as much of it as its partner may read: of what is asked for at
 * once, of what is not met once a second person has agreed, of anything else nothing.
 *
 * @param partnerSentence what the reviewer says to the partner, in its language
 * @param findings what is the matter, with which file or without one
 */
public record VerdictView(@Nullable String partnerSentence, List<Told> findings) {

  /** Nothing to read. */
  public static final VerdictView NONE = new VerdictView(null, List.of());

  /**
   * What is the matter, with one file or without one.
   *
   * @param evidenceId none where nothing is said of a file
   * @param fileName as it was then; none where nothing is said of a file
   * @param what the reviewer's own words; may be empty
   */
  public record Told(
      @Nullable UUID evidenceId,
      @Nullable String fileName,
      String finding,
      Bilingual sentence,
      String what) {}
}
