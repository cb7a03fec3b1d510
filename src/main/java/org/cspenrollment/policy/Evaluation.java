package org.cspenrollment.policy;

import java.util.List;
import org.cspenrollment.policy.table.PinnedTableVersions;

/** The answer to an evaluation: requirements in the order of the catalogue. */
public record Evaluation(
    BasisDate basis,
    List<RequirementResult> requirements,
    Outcome outcome,
    PinnedTableVersions tables) {}
