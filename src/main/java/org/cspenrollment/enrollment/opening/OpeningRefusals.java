package org.cspenrollment.enrollment.opening;

import org.cspenrollment.enrollment.life.TenantCases;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.BasisDate;
import org.springframework.dao.DuplicateKeyException;

/** Why a manager cannot open a case by hand, or open one again (409). */
public final class OpeningRefusals {

  private static final String LIVE =
      "A tenant has one case at a time. The next one is opened once this one has ended; of a tenant"
          + " that was not renewed, the launch opens it on the first day of its window.";

  private OpeningRefusals() {}

  static void check(Tenant tenant, BasisDate basis, TenantCases cases) {
    checkTenant(tenant);
    if (cases.begunIn(basis.date().getYear()).isPresent()) {
      throw ProblemException.conflict(
          "case-exists",
          "The case exists already",
          "This tenant already has a case in the calendar year of this basis date;"
              + " one that was cancelled counts too.");
    }
    checkNoneLive(cases);
  }

  /** The tenant is still in the direct model. */
  public static void checkTenant(Tenant tenant) {
    if (!tenant.status().isDirect()) {
      throw ProblemException.conflict(
          "tenant-out",
          "No longer a direct partner",
          "This tenant has left the direct model: it has moved, left or lost its authorization.");
    }
  }

  /** No case of the tenant is live. */
  public static void checkNoneLive(TenantCases cases) {
    cases
        .live()
        .ifPresent(
            live -> {
              throw ProblemException.conflict(
                  "case-live",
                  "Another case is open",
                  "The case %s of this tenant is open. %s".formatted(live.caseNumber(), LIVE));
            });
  }

  /** Somebody opened another case of the tenant at the same moment. */
  static ProblemException live(DuplicateKeyException race) {
    var refused =
        ProblemException.conflict(
            "case-live", "Another case is open", "Somebody has just opened another case. " + LIVE);
    refused.initCause(race);
    return refused;
  }
}
