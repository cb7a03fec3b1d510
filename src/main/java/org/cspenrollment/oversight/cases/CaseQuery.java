package org.cspenrollment.oversight.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.oversight.CycleStage;
import org.cspenrollment.policy.Result;

/**
 * Which cases are looked for, running and ended; an absent part matches everything. All days are
 * UTC, the first and the last of a range belong to it.
 *
 * @param state in one of these
 * @param stage in one of the states of this stage
 * @param partner a part of the tenant's name or id or of the case number, in any case
 * @param country ISO 3166, two letters
 * @param outcome as it is final
 * @param recommendation what the table says now: for the office alone
 * @param year the calendar year of the basis date
 * @param requirement asks for this requirement; with one of the next two, it is the one meant
 * @param requirementState one of its requirements stands here
 * @param requirementResult one of its requirements has this result
 * @param reviewer a member of the office who has acted on it
 * @param dueOn the evidence or the decision is due on this day
 * @param dueBefore the basis date lies before this day
 */
record CaseQuery(
    List<EnrollmentState> state,
    Optional<CycleStage> stage,
    Optional<String> partner,
    Optional<String> country,
    Optional<Edition> edition,
    Optional<OutcomeDecision> outcome,
    Optional<OutcomeDecision> recommendation,
    Optional<Integer> year,
    Optional<String> requirement,
    Optional<RequirementState> requirementState,
    Optional<Result> requirementResult,
    Optional<String> reviewer,
    Optional<LocalDate> dueOn,
    Optional<LocalDate> dueBefore,
    Optional<LocalDate> basisFrom,
    Optional<LocalDate> basisTo,
    Optional<LocalDate> decidedFrom,
    Optional<LocalDate> decidedTo) {

  CaseQuery {
    state = state == null ? List.of() : List.copyOf(state);
  }

  /** All cases of a year. */
  static CaseQuery ofYear(int year) {
    return new CaseQuery(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(year),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
