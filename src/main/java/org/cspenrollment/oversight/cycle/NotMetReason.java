package org.cspenrollment.oversight.cycle;

import org.jspecify.annotations.Nullable;

/** Why a requirement was not met, and how often. */
record NotMetReason(String requirement, @Nullable String reasonCode, long cases) {}
