package org.cspenrollment.evidence.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.policy.schedule.CarryOver;

/** A file of last year's case, and whether it can be taken over for this year. */
public record OfferedFile(@JsonUnwrapped Receipt receipt, @JsonUnwrapped CarryOver said) {

  /** Whether it can be taken over; otherwise it has expired. */
  public boolean offered() {
    return said.offer() == CarryOver.Offer.OFFERED;
  }
}
