package org.cspenrollment.enrollment.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.CaseLifecycle;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.policy.BasisDate;
import org.cspenrollment.policy.PolicyConstants;

/** A case about to be written: opened now, or only scheduled. */
public record NewEnrollment(
    TenantId tenantId,
    BasisDate basis,
    LocalDate windowOpens,
    LocalDate evidenceDue,
    EnrollmentState state,
    Optional<Instant> openedAt) {

  public static NewEnrollment opened(
      TenantId tenantId, BasisDate basis, PolicyConstants constants, Instant now) {
    return of(
        tenantId, basis, constants, CaseLifecycle.onlyTarget(CaseVerb.OPEN), Optional.of(now));
  }

  public static NewEnrollment scheduled(
      TenantId tenantId, BasisDate basis, PolicyConstants constants) {
    return of(tenantId, basis, constants, EnrollmentState.SCHEDULED, Optional.empty());
  }

  private static NewEnrollment of(
      TenantId tenantId,
      BasisDate basis,
      PolicyConstants constants,
      EnrollmentState state,
      Optional<Instant> openedAt) {
    return new NewEnrollment(
        tenantId,
        basis,
        basis.date().minusDays(constants.windowOpensDaysBefore()),
        basis.date().minusDays(constants.evidenceDueDaysBefore()),
        state,
        openedAt);
  }

  public CaseNumber caseNumber() {
    return new CaseNumber(tenantId + "-" + basis.date().getYear());
  }
}
