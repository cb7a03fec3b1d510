package org.cspenrollment.oversight.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.policy.Result;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param outcome as its reader may know it: final for a partner, recommended too for the office
 * @param openedAt UTC; missing while it is scheduled
 * @param decidedAt UTC; missing while it is not decided
 * @param results what became of each requirement so far, by its id
 */
record CaseRow(
    String id,
    String tenantId,
    String partner,
    String country,
    Edition edition,
    LocalDate basisDate,
    LocalDate evidenceDue,
    LocalDate decisionDue,
    EnrollmentState state,
    String partnerStatus,
    @Nullable OutcomeDecision outcome,
    @Nullable Instant openedAt,
    @Nullable Instant decidedAt,
    NextAction nextAction,
    SortedMap<String, Result> results) {}
