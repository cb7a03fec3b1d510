package org.cspenrollment.oversight.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cspenrollment.enrollment.CaseRepresentation;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.enforcement.EnforcementStepView;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.lifecycle.Recommendation;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.BasisType;
import org.cspenrollment.policy.table.TableVersion;
import org.cspenrollment.review.decision.Appeal;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything about it that partner and office may both see.
 *
 * @param basisEndsAt when the basis date is over: 24:00 UTC of that day
 * @param recommendation what the table says now; for the office alone
 * @param outcome what it was finally decided to be
 * @param basisEndsThere the same moment as a clock where the partner is shows it
 */
record CaseView(
    String id,
    TenantId tenantId,
    String partner,
    Edition edition,
    LocalDate basisDate,
    BasisType basisType,
    Bilingual basisExplanation,
    Instant basisEndsAt,
    OffsetDateTime basisEndsThere,
    LocalDate windowOpens,
    LocalDate evidenceDue,
    LocalDate decisionDue,
    EnrollmentState state,
    String partnerStatus,
    @Nullable Recommendation recommendation,
    @Nullable OutcomeDecision outcome,
    @Nullable Bilingual outcomeSentence,
    Election election,
    @Nullable Instant openedAt,
    @Nullable Instant decidedAt,
    List<EnforcementStepView> ladder,
    @Nullable Appeal appeal,
    @Nullable Instant exitAt,
    NextAction nextAction,
    List<RequirementView> requirements,
    List<Happening> timeline,
    List<TableVersion> passport)
    implements CaseRepresentation {}
