package org.cspenrollment.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.LadderStep;

/**
 * A step of the ladder as a case sees it.
 *
 * @param fallsDue the UTC day at whose start it falls due
 * @param sentence what happens when, for the partner
 * @param takenAt when it took effect, or null
 */
public record Rung(
    String status, LocalDate fallsDue, Instant takenAt, String ruleId, Bilingual sentence) {

  static Rung of(LadderStep step, Optional<Consequence> taken) {
    return new Rung(
        step.status(),
        taken.map(Consequence::fallsDue).orElse(step.fallsDue()),
        taken.map(Consequence::takenAt).orElse(null),
        step.ruleId(),
        step.sentence());
  }
}
