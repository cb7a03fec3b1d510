package org.cspenrollment.enrollment;

import java.time.LocalDate;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.LifecycleEvent.NextCycleScheduled;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.NewEnrollment;
import org.cspenrollment.enrollment.store.NewEnrollmentStore;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.policy.BasisDate;
import org.cspenrollment.policy.BasisFacts;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.springframework.stereotype.Service;

/** The cycle of a tenant that follows the one a case is of. */
@Service
public class NextCycle {

  private final Partners partners;
  private final EnrollmentPolicy policy;
  private final NewEnrollmentStore store;
  private final AuditTrail audit;

  NextCycle(
      Partners partners, EnrollmentPolicy policy, NewEnrollmentStore store, AuditTrail audit) {
    this.partners = partners;
    this.policy = policy;
    this.store = store;
    this.audit = audit;
  }

  /**
   * Schedules the cycle after this case, if a rule gives it a basis date and the tenant is still in
   * the direct model.
   */
  public void schedule(Enrollment ended) {
    var tenant = partners.require(ended.tenantId());
    if (!tenant.status().isDirect()) {
      return;
    }
    var tables = policy.currentTables();
    var constants = policy.constants(tables);
    policy
        .nextBasisDate(
            basisFacts(tenant), LocalDate.of(ended.basisDate().getYear() + 1, 1, 1), tables)
        .map(next -> NewEnrollment.scheduled(ended.tenantId(), next, constants))
        .filter(store::put)
        .ifPresent(
            next ->
                audit.record(
                    new NextCycleScheduled(ended.id(), next.caseNumber(), next.basis().date())));
  }

  /**
   * The first basis date after the year of this case that is still to come; without a rule for it,
   * a year after the present one.
   */
  public LocalDate basisDateAfter(Enrollment enrollment, LocalDate today) {
    var nextYear = LocalDate.of(enrollment.basisDate().getYear() + 1, 1, 1);
    return policy
        .nextBasisDate(
            basisFacts(partners.require(enrollment.tenantId())),
            nextYear.isAfter(today) ? nextYear : today.plusDays(1),
            policy.currentTables())
        .map(BasisDate::date)
        .orElseGet(() -> today.plusYears(1));
  }

  /** What the basis dates of a tenant follow from. */
  public static BasisFacts basisFacts(Tenant tenant) {
    return new BasisFacts(tenant.enrolledOn(), tenant.planRenewalOn(), tenant.anniversaryMonth());
  }
}
