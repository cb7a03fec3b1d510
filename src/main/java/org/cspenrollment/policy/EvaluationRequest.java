package org.cspenrollment.policy;

import java.time.LocalDate;
import org.cspenrollment.kernel.Election;

/**
 * What is to be evaluated.
 *
 * @param basisDate taken as it is; null to compute it
 * @param submittedOn when an application was handed in, or null
 * @param deadlinePassed taken as given, never derived from {@code asOf}; likewise evidenceInTime
 */
public record EvaluationRequest(
    CaseType caseType,
    LocalDate asOf,
    LocalDate basisDate,
    LocalDate submittedOn,
    BasisFacts basisFacts,
    boolean deadlinePassed,
    boolean evidenceInTime,
    Election election,
    Facts facts) {}
