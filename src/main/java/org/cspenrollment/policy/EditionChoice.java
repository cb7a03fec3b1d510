package org.cspenrollment.policy;

import org.cspenrollment.kernel.Edition;
import org.cspenrollment.platform.Bilingual;

/**
 * The edition that applies on a basis date.
 *
 * @param ruleId the rule of the table {@code policy-edition} that said so
 */
public record EditionChoice(
    Edition edition, BasisType basisType, Intake intake, String ruleId, Bilingual explanation) {}
