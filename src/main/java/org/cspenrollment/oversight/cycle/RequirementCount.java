package org.cspenrollment.oversight.cycle;

import org.jspecify.annotations.Nullable;

/**
 * What became of one requirement.
 *
 * @param waiting with the partner
 * @param medianSeconds from the opening of a verification to its end, once one has ended
 */
public record RequirementCount(
    String requirement,
    long waiting,
    long underReview,
    long met,
    long notMet,
    long waived,
    @Nullable Long medianSeconds) {}
