package org.cspenrollment.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.LifecycleEvent.CaseOpened;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.enrollment.store.NewEnrollment;
import org.cspenrollment.enrollment.store.OpeningCase;
import org.cspenrollment.enrollment.store.PolicyVersionsOfCase;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.BasisDate;
import org.cspenrollment.policy.BasisFacts;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the cases of tenants for one cycle. */
@Service
public class OpeningEnrollments {

  /** A case to open: for whom, and for which basis date. */
  public record Wanted(Tenant tenant, BasisDate basis) {}

  private final Partners partners;
  private final EnrollmentPolicy policy;
  private final EnrollmentStore store;
  private final PolicyVersionsOfCase pins;
  private final OpeningCase openingCase;
  private final Enrollments enrollments;
  private final EnrollmentWorkflow workflow;
  private final AuditTrail audit;
  private final Clock clock;

  OpeningEnrollments(
      Partners partners,
      EnrollmentPolicy policy,
      EnrollmentStore store,
      PolicyVersionsOfCase pins,
      OpeningCase openingCase,
      Enrollments enrollments,
      EnrollmentWorkflow workflow,
      AuditTrail audit,
      Clock clock) {
    this.partners = partners;
    this.policy = policy;
    this.store = store;
    this.pins = pins;
    this.openingCase = openingCase;
    this.enrollments = enrollments;
    this.workflow = workflow;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens a case: fixes the edition and the versions of the tables, starts its process and lists
   * what is asked, all in one transaction.
   *
   * @param tenantId an unknown tenant is refused with 404
   * @param basisDate one of the tenant's basis dates, past or future (422 otherwise); absent: the
   *     earliest from today on
   * @return the case; 409 if the tenant already has one in the calendar year of the basis date
   */
  @Transactional
  public Enrollment open(String tenantId, Optional<LocalDate> basisDate) {
    var tenant = partners.find(tenantId).orElseThrow(ProblemException::notFound);
    var tables = policy.currentTables();
    var basis =
        basisDate
            .map(given -> given(tenant, given, tables))
            .orElseGet(() -> earliest(tenant, today(), tables));
    return openNew(List.of(new Wanted(tenant, basis)), tables).stream()
        .findFirst()
        .map(opened -> enrollments.require(opened.id()))
        .orElseThrow(
            () ->
                ProblemException.conflict(
                    "case-exists",
                    "The case exists already",
                    "This tenant already has a case in the calendar year of this basis date;"
                        + " one that was cancelled counts too."));
  }

  /**
   * Opens several cases by given table versions, in the caller's transaction.
   *
   * @return those that were opened, as they were before their processes started; the others have a
   *     case in the calendar year of their basis date already
   */
  public List<Enrollment> openNew(List<Wanted> wanted, PinnedTableVersions tables) {
    var constants = policy.constants(tables);
    var written = new LinkedHashMap<CaseNumber, Tenant>();
    for (var one : wanted) {
      var opened =
          NewEnrollment.opened(one.tenant().tenantId(), one.basis(), constants, clock.instant());
      if (store.put(opened)) {
        written.put(opened.caseNumber(), one.tenant());
      }
    }
    if (written.isEmpty()) {
      return List.of();
    }
    var pinned = new HashMap<CaseNumber, PolicyVersionsOfCase.Pinned>();
    written.forEach(
        (number, tenant) ->
            pinned.put(number, new PolicyVersionsOfCase.Pinned(tables, tenant.country())));
    pins.pin(pinned);
    var opened = store.all(written.keySet());
    for (var enrollment : opened) {
      audit.record(
          new CaseOpened(
              enrollment.id(),
              enrollment.edition(),
              enrollment.basisDate(),
              enrollment.evidenceDue()));
      openingCase.whileStarting(
          Objects.requireNonNull(written.get(enrollment.id()), "Only what was written is read"),
          enrollment,
          () -> workflow.start(enrollment));
    }
    return opened;
  }

  private BasisDate earliest(Tenant tenant, LocalDate asOf, PinnedTableVersions tables) {
    return policy
        .nextBasisDate(basisFacts(tenant), asOf, tables)
        .orElseThrow(() -> notABasisDate("No rule gives this tenant a basis date."));
  }

  /** The basis date of a tenant on this day; a day that is none is refused (422). */
  public BasisDate given(Tenant tenant, LocalDate date, PinnedTableVersions tables) {
    return policy.basisDates(basisFacts(tenant), date, date, tables).stream()
        .filter(basis -> basis.date().equals(date))
        .findFirst()
        .orElseThrow(() -> notABasisDate("This day is not one of the basis dates of this tenant."));
  }

  private static ProblemException notABasisDate(String detail) {
    return ProblemException.unacceptable(
        "basis-date",
        "Not a basis date",
        detail,
        List.of(new ProblemException.FieldError("basisDate", detail)));
  }

  /** What the basis dates of a tenant follow from. */
  public static BasisFacts basisFacts(Tenant tenant) {
    return new BasisFacts(tenant.enrolledOn(), tenant.planRenewalOn(), tenant.anniversaryMonth());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
