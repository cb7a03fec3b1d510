package org.cspenrollment.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cspenrollment.policy.schedule.CarryOver;

/** A file of last year's case, and whether it can be taken over for this year. */
public record OfferedFile(@JsonUnwrapped Receipt receipt, @JsonUnwrapped CarryOver said) {

  public boolean offered() {
    return said.offer() == CarryOver.Offer.OFFERED;
  }
}
