package org.cspenrollment.policy.evaluation;

import java.time.LocalDate;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.policy.BasisFacts;
import org.cspenrollment.policy.CaseType;
import org.cspenrollment.policy.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What is to be evaluated.
 *
 * @param basisDate taken as it is; computed where it is missing
 * @param submittedOn when an application was handed in
 * @param deadlinePassed taken as given, never derived from {@code asOf}; likewise evidenceInTime
 */
public record EvaluationRequest(
    CaseType caseType,
    LocalDate asOf,
    @Nullable LocalDate basisDate,
    @Nullable LocalDate submittedOn,
    BasisFacts basisFacts,
    boolean deadlinePassed,
    boolean evidenceInTime,
    Election election,
    Facts facts) {}
