package org.cspenrollment.policy.schedule;

import org.cspenrollment.platform.Bilingual;

/**
 * Whether a file of last year is offered for this year, and why.
 *
 * @param sentence for the partner
 */
public record CarryOver(Offer offer, Bilingual sentence, String ruleId) {

  /** What becomes of a file of last year. */
  public enum Offer {
    /** The partner may take it over; a reviewer looks at it as at any other. */
    OFFERED,
    /** It shows nothing any more: its time is over. */
    EXPIRED,
    /** Files are not asked for here. */
    NOT_OFFERED
  }
}
