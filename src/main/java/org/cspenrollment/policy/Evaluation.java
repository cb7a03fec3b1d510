package org.cspenrollment.policy;

import java.util.List;

/** The answer to an evaluation: requirements in the order of the catalogue. */
public record Evaluation(
    BasisDate basis, List<RequirementResult> requirements, Outcome outcome, PinnedTables tables) {}
