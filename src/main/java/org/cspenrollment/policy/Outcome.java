package org.cspenrollment.policy;

import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Bilingual;

/**
 * The recommended outcome of a case.
 *
 * @param reasonCode INTAKE_CLOSED where intake is closed, else null
 * @param ruleId the rule of {@code enrollment-outcome} that fired
 */
public record Outcome(
    OutcomeDecision decision, String reasonCode, String ruleId, Bilingual sentence) {}
