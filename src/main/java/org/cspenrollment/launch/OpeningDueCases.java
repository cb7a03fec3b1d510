package org.cspenrollment.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.OpeningEnrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens several cases that are due, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpeningDueCases {

  private static final String LEFT = "The tenant is no longer an active direct partner.";

  private final OpeningEnrollments opening;
  private final Partners partners;
  private final EnrollmentPolicy policy;

  OpeningDueCases(OpeningEnrollments opening, Partners partners, EnrollmentPolicy policy) {
    this.opening = opening;
    this.partners = partners;
    this.policy = policy;
  }

  /**
   * Opens these cases by the tables in force.
   *
   * @return what became of each; one refusal or failure is thrown and leaves the transaction to be
   *     rolled back
   */
  List<DueCase> open(List<DueCase> due) {
    var tables = policy.currentTables();
    Map<TenantId, Tenant> active =
        partners.all(due.stream().map(DueCase::tenantId).toList()).stream()
            .filter(tenant -> tenant.status() == PartnerStatus.ACTIVE)
            .collect(Collectors.toMap(Tenant::tenantId, Function.identity()));
    var wanted = new ArrayList<OpeningEnrollments.Wanted>();
    for (var one : due) {
      var tenant = active.get(one.tenantId());
      if (tenant != null) {
        wanted.add(
            new OpeningEnrollments.Wanted(tenant, opening.given(tenant, one.basisDate(), tables)));
      }
    }
    var opened =
        opening.openNew(wanted, tables).stream().map(Enrollment::id).collect(Collectors.toSet());
    return due.stream()
        .map(
            one ->
                became(one, active.containsKey(one.tenantId()), opened.contains(one.caseNumber())))
        .toList();
  }

  private static DueCase became(DueCase one, boolean active, boolean opened) {
    if (!active) {
      return one.passedOver(LEFT);
    }
    return one.now(opened ? DueCaseState.OPENED : DueCaseState.ALREADY);
  }
}
