package org.cspenrollment.review;

import org.cspenrollment.kernel.AppealDecision;

/**
 * What somebody who took no part before decides of an appeal.
 *
 * @param comment why, for the partner; without one the decision is refused when it is recorded
 */
public record AppealEntry(AppealDecision decision, String comment) implements ReviewEntry {

  @Override
  public String answer() {
    return decision.name();
  }

  @Override
  public ReviewDraft draft() {
    return ReviewDraft.ofDecision(decision, comment);
  }
}
