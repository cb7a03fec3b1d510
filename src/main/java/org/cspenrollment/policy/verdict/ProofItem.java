package org.cspenrollment.policy.verdict;

import org.cspenrollment.platform.Bilingual;

/**
 * One line of the list of what counts as proof.
 *
 * @param code never changed once published, such as {@code PLAN_DATES}
 * @param shownBy who sees to it
 * @param needed whether MET needs it; the others are examples of what is accepted
 * @param sentence what has to be there, ending with a full stop
 * @param ruleId the row of the table {@code proof-checklist}
 */
public record ProofItem(
    String code, ShownBy shownBy, boolean needed, Bilingual sentence, String ruleId) {

  /** Who sees to a line of the list. */
  public enum ShownBy {
    /** The partner shows it with what it hands in. */
    PARTNER,
    /** The reviewer looks it up, the partner is asked for nothing. */
    OFFICE
  }
}
