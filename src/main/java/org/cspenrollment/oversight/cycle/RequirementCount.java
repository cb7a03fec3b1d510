package org.cspenrollment.oversight.cycle;

import org.cspenrollment.kernel.RequirementId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one requirement.
 *
 * @param waiting with the partner
 * @param metUnseen of those that are met, how many were found so by somebody who opened no file
 * @param medianSeconds from the opening of a verification to its end, once one has ended
 */
public record RequirementCount(
    RequirementId requirement,
    long waiting,
    long underReview,
    long met,
    long metUnseen,
    long notMet,
    long waived,
    @Nullable Long medianSeconds) {}
