package org.cspenrollment.enrollment.preparation;

import java.util.List;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.verdict.ProofItem;
import org.jspecify.annotations.Nullable;

/**
 * A whole case, foreseen: what the rules would say if the office found everything as stated.
 *
 * @param findings one for each requirement, in the order of the catalogue
 * @param outcome what would be recommended
 * @param complete whether every requirement that needs evidence has some
 */
public record Forecast(List<Finding> findings, Outcome outcome, boolean complete) {

  /**
   * What a requirement has, counted. A file that holds two documents counts as one here; a person
   * looks into it.
   *
   * @param there how many different documents the partner has added
   * @param needed how many are needed at least; 0 where none are asked for
   * @param proof what counts as proof, as much of the list as the partner shows; after a refusal
   *     only what is missing
   */
  public record Documents(int there, int needed, List<ProofItem> proof) {

    /** Whether some that are needed are not there. */
    public boolean areTooFew() {
      return there < needed;
    }
  }

  /**
   * One requirement, foreseen.
   *
   * @param settled whether this is what was decided, and not only foreseen
   * @param evidenceMissing whether it cannot be handed in because there is no file
   * @param documents how many documents are there, and how many are needed at least
   */
  public record Finding(
      String id,
      Result result,
      @Nullable String reasonCode,
      @Nullable String ruleId,
      @Nullable String table,
      @Nullable Integer tableVersion,
      @Nullable Bilingual sentence,
      boolean settled,
      boolean evidenceMissing,
      Documents documents) {

    /** Whether nothing speaks against it as far as the partner has stated it. */
    public boolean looksGood() {
      return !evidenceMissing
          && (result == Result.MET || result == Result.MET_FOLLOWUP || result == Result.WAIVED);
    }
  }
}
