package org.cspenrollment.enrollment.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.CaseLifecycle;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.policy.BasisDate;
import org.cspenrollment.policy.PolicyConstants;
import org.cspenrollment.policy.schedule.CaseLimits;

/** A case about to be written: opened now, or only scheduled. */
public record NewEnrollment(
    TenantId tenantId,
    BasisDate basis,
    LocalDate windowOpens,
    LocalDate evidenceDue,
    LocalDate decisionDue,
    EnrollmentState state,
    Optional<Instant> openedAt) {

  /**
   * A case that is opened now. Where fewer days are left than a window has, its days move, so that
   * the partner has as many as it would have had; the basis date stays.
   */
  public static NewEnrollment opened(
      TenantId tenantId,
      BasisDate basis,
      PolicyConstants constants,
      CaseLimits limits,
      Instant now) {
    var plan = planned(tenantId, basis, constants);
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return plan.opened(
        now,
        later(plan.evidenceDue(), today.plusDays(limits.lateEvidenceDays())),
        later(plan.decisionDue(), today.plusDays(limits.lateDecisionDays())));
  }

  /** A case that has run elsewhere since its window began, with the days of a whole window. */
  public static NewEnrollment takenOver(
      TenantId tenantId, BasisDate basis, PolicyConstants constants, Instant now) {
    var plan = planned(tenantId, basis, constants);
    var begun = plan.windowOpens().atStartOfDay(ZoneOffset.UTC).toInstant();
    return plan.opened(begun.isBefore(now) ? begun : now, plan.evidenceDue(), plan.decisionDue());
  }

  /** A case whose window has not begun. */
  public static NewEnrollment scheduled(
      TenantId tenantId, BasisDate basis, PolicyConstants constants) {
    return planned(tenantId, basis, constants);
  }

  private static NewEnrollment planned(
      TenantId tenantId, BasisDate basis, PolicyConstants constants) {
    return new NewEnrollment(
        tenantId,
        basis,
        basis.date().minusDays(constants.windowOpensDaysBefore()),
        basis.date().minusDays(constants.evidenceDueDaysBefore()),
        basis.date(),
        EnrollmentState.SCHEDULED,
        Optional.empty());
  }

  private NewEnrollment opened(Instant at, LocalDate evidence, LocalDate decision) {
    return new NewEnrollment(
        tenantId,
        basis,
        windowOpens,
        evidence,
        decision,
        CaseLifecycle.onlyTarget(CaseVerb.OPEN),
        Optional.of(at));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  public CaseNumber caseNumber() {
    return CaseNumber.of(tenantId, basis.date().getYear());
  }
}
