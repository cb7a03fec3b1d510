package org.cspenrollment.enrollment.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.PartnerStatus;

/**
 * A step down that was taken because a case was not renewed.
 *
 * @param status RESTRICTED, SUSPENDED or REVOKED
 * @param fallsDue from the start of which UTC day it could be taken
 * @param ruleId the rule of the ladder that asks for it
 * @param before the partner's status until then
 * @param after its status from then on: the same where it was as strict already
 * @param takenAt when a person confirmed it, and it took effect
 */
public record TakenEnforcementStep(
    String status,
    LocalDate fallsDue,
    String ruleId,
    PartnerStatus before,
    PartnerStatus after,
    Instant takenAt) {

  /**
   * From mild to strict; what is not among them, a step down never touches. Direct and indirect at
   * once is restricted as direct, and may invite as indirect.
   */
  private static final List<PartnerStatus> STRICTER =
      List.of(
          PartnerStatus.ACTIVE,
          PartnerStatus.RESTRICTED,
          PartnerStatus.DUAL,
          PartnerStatus.SUSPENDED,
          PartnerStatus.REVOKED);

  /** The state of the case once it is taken. */
  public EnrollmentState state() {
    return EnrollmentState.valueOf(status);
  }

  /** Whether this is the partner's status, or one that is as strict. */
  boolean isBorneBy(PartnerStatus now) {
    return after(now, PartnerStatus.valueOf(status)) == now;
  }

  public boolean changedThePartnersStatus() {
    return before != after;
  }

  /**
   * What a partner's status becomes by a step: never milder than it is, whatever made it so, and
   * unchanged once the partner is on another way.
   */
  public static PartnerStatus after(PartnerStatus now, PartnerStatus step) {
    return STRICTER.contains(now) && STRICTER.indexOf(step) > STRICTER.indexOf(now) ? step : now;
  }
}
