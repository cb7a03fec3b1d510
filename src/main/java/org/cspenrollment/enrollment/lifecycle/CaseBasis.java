package org.cspenrollment.enrollment.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.BasisType;
import org.cspenrollment.policy.CaseType;

/**
 * What a case is checked for: fixed when it is opened, and never moved.
 *
 * @param caseType what kind of check it is
 * @param edition the edition of the programme whose rules decide it
 * @param date the day the requirements have to be met on; it ends at 24:00 UTC
 * @param type which of the tenant's days the basis date is
 * @param explanation how the basis date was computed, for the partner
 */
public record CaseBasis(
    CaseType caseType, Edition edition, LocalDate date, BasisType type, Bilingual explanation) {

  /** The moment from which the basis date is over: 24:00 UTC of that day. */
  public Instant ends() {
    return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
