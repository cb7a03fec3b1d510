package org.cspenrollment.enrollment.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.enforcement.EnforcementStep;
import org.jspecify.annotations.Nullable;

/**
 * A step of the ladder as a case sees it.
 *
 * @param fallsDue the UTC day at whose start it falls due
 * @param sentence what happens when, for the partner
 * @param takenAt when it took effect, once it has
 */
public record EnforcementStepView(
    String status,
    LocalDate fallsDue,
    @Nullable Instant takenAt,
    String ruleId,
    Bilingual sentence) {

  static EnforcementStepView of(EnforcementStep step, Optional<TakenEnforcementStep> taken) {
    return new EnforcementStepView(
        step.status(),
        taken.map(TakenEnforcementStep::fallsDue).orElse(step.fallsDue()),
        taken.map(TakenEnforcementStep::takenAt).orElse(null),
        step.ruleId(),
        step.sentence());
  }
}
