package org.cspenrollment.enrollment.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.cspenrollment.kernel.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The days of a case in UTC; a manager can move the last two.
 *
 * @param openedAt when the case was opened; missing while it is only scheduled
 * @param windowOpens the first day the partner can prepare
 * @param evidenceDue the day evidence is asked for
 * @param decisionDue the day it is decided on, the basis date unless a manager moved it; it ends at
 *     24:00 UTC
 */
public record CaseDates(
    @Nullable Instant openedAt,
    LocalDate windowOpens,
    LocalDate evidenceDue,
    LocalDate decisionDue) {

  /** The same dates of a case that has not been opened. */
  CaseDates unopened() {
    return new CaseDates(null, windowOpens, evidenceDue, decisionDue);
  }

  /** The same dates with one day moved to another. */
  public CaseDates with(Deadline which, LocalDate day) {
    return which == Deadline.EVIDENCE
        ? new CaseDates(openedAt, windowOpens, day, decisionDue)
        : new CaseDates(openedAt, windowOpens, evidenceDue, day);
  }

  /** The same dates with some days moved by as many calendar days, negative for earlier. */
  public CaseDates plusDays(Set<Deadline> which, int days) {
    return new CaseDates(
        openedAt,
        windowOpens,
        which.contains(Deadline.EVIDENCE) ? evidenceDue.plusDays(days) : evidenceDue,
        which.contains(Deadline.DECISION) ? decisionDue.plusDays(days) : decisionDue);
  }

  /** The moment from which nothing more is accepted for the decision: 24:00 UTC of its day. */
  public Instant decisionDueEnds() {
    return decisionDue.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Whether the day of the decision is over at this moment. */
  public boolean decisionDueHasPassed(Instant now) {
    return !now.isBefore(decisionDueEnds());
  }
}
