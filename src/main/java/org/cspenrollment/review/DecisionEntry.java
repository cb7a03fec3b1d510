package org.cspenrollment.review;

import org.cspenrollment.kernel.ExceptionDecision;

/**
 * What a manager decides where the tables leave the outcome to people.
 *
 * @param comment why, for the partner; without one the decision is refused when it is recorded
 */
public record DecisionEntry(ExceptionDecision decision, String comment) implements ReviewEntry {

  @Override
  public String answer() {
    return decision.name();
  }

  @Override
  public ReviewDraft draft() {
    return ReviewDraft.ofDecision(decision, comment);
  }
}
