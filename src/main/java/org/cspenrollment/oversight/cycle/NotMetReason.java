package org.cspenrollment.oversight.cycle;

import org.cspenrollment.kernel.RequirementId;
import org.jspecify.annotations.Nullable;

/** Why a requirement was not met, and how often. */
record NotMetReason(RequirementId requirement, @Nullable String reasonCode, long cases) {}
