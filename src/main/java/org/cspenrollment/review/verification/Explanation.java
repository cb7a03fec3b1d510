package org.cspenrollment.review.verification;

import java.util.List;
import java.util.UUID;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a partner needs to answer for a requirement.
 *
 * @param accepted what would be accepted
 * @param example what that looks like, where something has to be shown
 * @param findings what is the matter with which file; empty unless something is asked or not met
 */
public record Explanation(Bilingual accepted, @Nullable Bilingual example, List<Told> findings) {

  /**
   * What is the matter with one file.
   *
   * @param what the reviewer's own words; may be empty
   */
  public record Told(
      UUID evidenceId, String fileName, String finding, Bilingual sentence, String what) {}
}
