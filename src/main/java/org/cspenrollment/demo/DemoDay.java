package org.cspenrollment.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.Edition;

/**
 * A case on a day that the people of the demo live.
 *
 * @param requirements what the case asks for
 */
record DemoDay(
    LocalDate today, Enrollment enrollment, DemoPath fate, List<CaseRequirement> requirements) {

  private static final int PACE = 5;
  private static final int SPREAD = 20;

  /** Days since the basis date; negative before it. */
  int number() {
    return Math.toIntExact(ChronoUnit.DAYS.between(enrollment.basisDate(), today));
  }

  /** Not everybody acts on the same day: the same number for the same case, from 0 to 19. */
  int spread() {
    return Math.floorMod(enrollment.tenantId().hashCode(), SPREAD);
  }

  /** Partners do one thing every few days. */
  boolean isActing() {
    return Math.floorMod(number() + spread(), PACE) == 0;
  }

  boolean hasSomethingWithPartner() {
    return requirements.stream().anyMatch(CaseRequirement::isWithPartner);
  }

  /** Whether the ladder of this edition has a step after the restriction. */
  boolean hasSuspension() {
    return enrollment.edition() == Edition.E4 || enrollment.edition() == Edition.E5;
  }
}
