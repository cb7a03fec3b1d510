package org.cspenrollment.oversight.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.OutcomeDecision;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as a programme owner sends it on: the cases whose basis date is in this calendar year.
 *
 * @param asOf when it was read, UTC
 * @param stages how many cases are where
 * @param decided how many have an outcome
 * @param seenByNobody how many of those no person of the office acted on: the rules alone renewed
 *     them
 * @param requirements where the requirements stand; of those that are met, how many by somebody who
 *     opened no file
 * @param medianDays from the opening of a case to its decision, calendar days, once one is decided
 * @param longestTenthDays a tenth of the cases took this long or longer
 */
record CycleReport(
    int year,
    Instant asOf,
    long total,
    List<StageCount> stages,
    Map<OutcomeDecision, Long> outcomes,
    List<OutcomeGroup> byCountry,
    List<OutcomeGroup> byEdition,
    long decided,
    long seenByNobody,
    @Nullable Double medianDays,
    @Nullable Double longestTenthDays,
    List<RequirementCount> requirements,
    List<NotMetReason> notMet,
    List<GrantedWaiver> waivers) {}
