package org.cspenrollment.oversight;

import org.cspenrollment.kernel.RequirementId;

/** How long tasks about one requirement took, from their opening to their completion. */
public record VerificationDuration(RequirementId requirement, long medianSeconds) {}
