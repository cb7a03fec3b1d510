package org.cspenrollment.notification;

import java.time.LocalDate;
import org.cspenrollment.enrollment.CaseWork;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.jspecify.annotations.Nullable;

/**
 * What the sweep has to know of a case.
 *
 * @param work what comes next in it, and what is open
 * @param toldOn the last day on which a mail told the partner its dates, or the day the case
 *     opened; what fell due until then is not repeated. Missing while it is only scheduled
 * @param planEnds the last day of the support plan, if this is the case to remind of it
 * @param pinned the versions of the tables the case works with
 */
record RemindedCase(
    CaseNumber caseNumber,
    EnrollmentState state,
    String country,
    LocalDate evidenceDue,
    LocalDate decisionDue,
    CaseWork work,
    @Nullable LocalDate toldOn,
    @Nullable LocalDate planEnds,
    PinnedTableVersions pinned) {

  /** This case, working with other versions of the tables. */
  RemindedCase workingWith(PinnedTableVersions tables) {
    return new RemindedCase(
        caseNumber, state, country, evidenceDue, decisionDue, work, toldOn, planEnds, tables);
  }

  /** This case, in which this comes next. */
  RemindedCase with(CaseWork known) {
    return new RemindedCase(
        caseNumber, state, country, evidenceDue, decisionDue, known, toldOn, planEnds, pinned);
  }

  /** Who has to do what next in it. */
  NextAction next() {
    return work.next();
  }
}
