package org.cspenrollment.policy.evaluation;

import java.util.List;
import org.cspenrollment.policy.BasisDate;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.RequirementResult;

/** The answer to an evaluation: requirements in the order of the catalogue. */
public record Evaluation(BasisDate basis, List<RequirementResult> requirements, Outcome outcome) {}
