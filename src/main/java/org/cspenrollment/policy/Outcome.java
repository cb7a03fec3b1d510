package org.cspenrollment.policy;

import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The recommended outcome of a case.
 *
 * @param reasonCode INTAKE_CLOSED where intake is closed, and nowhere else
 * @param ruleId the rule of {@code enrollment-outcome} that fired
 */
public record Outcome(
    OutcomeDecision decision, @Nullable String reasonCode, String ruleId, Bilingual sentence) {}
