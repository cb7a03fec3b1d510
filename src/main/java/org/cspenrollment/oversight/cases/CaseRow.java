package org.cspenrollment.oversight.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.lifecycle.Recommendation;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.policy.Result;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param recommendation what the table says now; for the office alone
 * @param outcome what it was finally decided to be
 * @param openedAt UTC; missing while it is scheduled
 * @param decidedAt UTC; missing while it is not decided
 * @param results what became of each requirement so far, by its id
 */
record CaseRow(
    String id,
    TenantId tenantId,
    String partner,
    String country,
    Edition edition,
    LocalDate basisDate,
    LocalDate evidenceDue,
    LocalDate decisionDue,
    EnrollmentState state,
    String partnerStatus,
    @Nullable Recommendation recommendation,
    @Nullable OutcomeDecision outcome,
    @Nullable Instant openedAt,
    @Nullable Instant decidedAt,
    NextAction nextAction,
    SortedMap<String, Result> results) {}
