package org.cspenrollment.notification;

import java.time.LocalDate;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.table.PinnedTableVersions;

/**
 * What the sweep has to know of a case.
 *
 * @param withPartner whether something is asked of the partner
 * @param toldOn the last day on which a mail told the partner its dates, or the day the case
 *     opened; what fell due until then is not repeated. Null while it is only scheduled
 * @param planEnds the last day of the support plan, if this is the case to remind of it; else null
 * @param pinned the versions of the tables the case works with
 */
record RemindedCase(
    CaseNumber caseNumber,
    EnrollmentState state,
    String country,
    LocalDate evidenceDue,
    LocalDate decisionDue,
    boolean withPartner,
    LocalDate toldOn,
    LocalDate planEnds,
    PinnedTableVersions pinned) {}
