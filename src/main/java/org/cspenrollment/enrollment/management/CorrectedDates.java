package org.cspenrollment.enrollment.management;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.NextCycle;
import org.cspenrollment.enrollment.life.TenantCases;
import org.cspenrollment.enrollment.life.TenantLife;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.store.NewEnrollment;
import org.cspenrollment.enrollment.store.NewEnrollmentStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.BasisDate;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The basis dates of a tenant by the registry as it was corrected. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CorrectedDates {

  private final Enrollments enrollments;
  private final Partners partners;
  private final EnrollmentPolicy policy;
  private final TenantLife life;
  private final NewEnrollmentStore store;

  CorrectedDates(
      Enrollments enrollments,
      Partners partners,
      EnrollmentPolicy policy,
      TenantLife life,
      NewEnrollmentStore store) {
    this.enrollments = enrollments;
    this.partners = partners;
    this.policy = policy;
    this.life = life;
    this.store = store;
  }

  /**
   * The basis date a case should have had when it was opened. A year that has had another case is
   * passed over: there is one in a calendar year.
   */
  BasisDate of(Enrollment opened) {
    var tenant = opened.tenantId();
    var openedAt = opened.dates().openedAt();
    var day =
        openedAt == null ? enrollments.today() : LocalDate.ofInstant(openedAt, ZoneOffset.UTC);
    var cases = cases(tenant);
    return next(tenant, day)
        .flatMap(
            first -> {
              int year = first.date().getYear();
              boolean taken =
                  year != opened.basisDate().getYear() && cases.begunIn(year).isPresent();
              return taken ? next(tenant, LocalDate.of(year + 1, 1, 1)) : Optional.of(first);
            })
        .orElseThrow(
            () ->
                ProblemException.unacceptable(
                    "basis-date",
                    "No basis date",
                    "No rule gives this tenant a basis date.",
                    List.of()));
  }

  /** The first basis date of a tenant in a calendar year, if it has one there. */
  Optional<BasisDate> inYear(TenantId tenant, int year) {
    return next(tenant, LocalDate.of(year, 1, 1)).filter(basis -> basis.date().getYear() == year);
  }

  /** What is scheduled for the tenant is scheduled for its right day, but for this case. */
  void scheduleAnew(TenantId tenant, CaseNumber right) {
    cases(tenant).all().stream()
        .filter(one -> one.state() == EnrollmentState.SCHEDULED)
        .filter(one -> !one.caseNumber().equals(right))
        .flatMap(one -> inYear(tenant, one.basisDate().getYear()).stream())
        .forEach(basis -> schedule(tenant, basis));
  }

  /** Schedules the case of a tenant for this day, or moves the one that is scheduled there. */
  void schedule(TenantId tenant, BasisDate basis) {
    if (!store.put(scheduled(tenant, basis))) {
      throw new IllegalStateException(
          "The case of %s in %s has begun".formatted(tenant, basis.date().getYear()));
    }
  }

  /** Whether the window of this basis date is still ahead. */
  boolean isAhead(TenantId tenant, BasisDate basis) {
    return scheduled(tenant, basis).windowOpens().isAfter(enrollments.today());
  }

  private NewEnrollment scheduled(TenantId tenant, BasisDate basis) {
    return NewEnrollment.scheduled(tenant, basis, policy.constants(policy.currentTables()));
  }

  private Optional<BasisDate> next(TenantId tenant, LocalDate from) {
    return policy.nextBasisDate(
        NextCycle.basisFacts(partners.require(tenant)), from, policy.currentTables());
  }

  private TenantCases cases(TenantId tenant) {
    return life.of(List.of(tenant)).getOrDefault(tenant, TenantCases.NONE);
  }
}
