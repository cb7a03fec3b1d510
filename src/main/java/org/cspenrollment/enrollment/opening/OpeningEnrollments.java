package org.cspenrollment.enrollment.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.NextCycle;
import org.cspenrollment.enrollment.life.OpeningAnswer;
import org.cspenrollment.enrollment.life.TenantCases;
import org.cspenrollment.enrollment.life.TenantLife;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.NewEnrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.BasisDate;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.schedule.CaseLimitRules;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the cases of tenants for one cycle: one at a time of each. */
@Service
public class OpeningEnrollments {

  /** A case to open: for whom, and for which basis date. */
  private record Wanted(Tenant tenant, BasisDate basis) {}

  private final Partners partners;
  private final EnrollmentPolicy policy;
  private final CaseLimitRules limits;
  private final TenantLife life;
  private final MakingRoom room;
  private final WritingNewCases writing;
  private final Enrollments enrollments;
  private final Clock clock;

  OpeningEnrollments(
      Partners partners,
      EnrollmentPolicy policy,
      CaseLimitRules limits,
      TenantLife life,
      MakingRoom room,
      WritingNewCases writing,
      Enrollments enrollments,
      Clock clock) {
    this.partners = partners;
    this.policy = policy;
    this.limits = limits;
    this.life = life;
    this.room = room;
    this.writing = writing;
    this.enrollments = enrollments;
    this.clock = clock;
  }

  /**
   * Opens a case: fixes the edition and the versions of the tables, starts its process and lists
   * what is asked, all in one transaction.
   *
   * @param tenantId an unknown tenant is refused with 404
   * @param basisDate one of the tenant's basis dates, past or future (422 otherwise); absent: the
   *     earliest from today on
   * @return the case; 409 if the tenant has one in the calendar year of the basis date, if another
   *     one of it is live, or if it is no longer in the direct model
   */
  @Transactional
  public Enrollment open(TenantId tenantId, Optional<LocalDate> basisDate) {
    var tables = policy.currentTables();
    return openOne(tenantId, basisDate, tables, wanted -> opened(wanted, tables));
  }

  /**
   * Takes over a case that has run elsewhere since its window began: its days are those of a whole
   * window, however late it is. All else is as in {@link #open}.
   */
  @Transactional
  public Enrollment takeOver(TenantId tenantId, Optional<LocalDate> basisDate) {
    var tables = policy.currentTables();
    var constants = policy.constants(tables);
    return openOne(
        tenantId,
        basisDate,
        tables,
        wanted ->
            NewEnrollment.takenOver(
                wanted.tenant().tenantId(), wanted.basis(), constants, clock.instant()));
  }

  /**
   * Opens several cases by given table versions, in the caller's transaction. The case of a tenant
   * that was not renewed ends with it.
   *
   * @param wanted the basis date of each tenant whose case is due; one that is none is refused
   *     (422)
   * @return what became of each
   */
  public Map<TenantId, OpeningAnswer> openDue(
      Map<TenantId, LocalDate> wanted, PinnedTableVersions tables) {
    var cases = life.lock(wanted.keySet());
    var answers = new HashMap<TenantId, OpeningAnswer>();
    var before = new LinkedHashMap<CaseNumber, TenantCases>();
    var free = new LinkedHashMap<NewEnrollment, Tenant>();
    for (var tenant : partners.lock(wanted.keySet())) {
      var date = Objects.requireNonNull(wanted.get(tenant.tenantId()), "Nobody else was asked for");
      var known = cases.getOrDefault(tenant.tenantId(), TenantCases.NONE);
      var answer = OpeningAnswer.of(tenant, date.getYear(), known);
      answers.put(tenant.tenantId(), answer);
      if (answer.isOpened()) {
        before.put(answer.caseNumber(), known);
        free.put(opened(new Wanted(tenant, given(tenant, date, tables)), tables), tenant);
      }
    }
    room.of(before);
    writing.write(free, tables);
    return answers;
  }

  private Enrollment openOne(
      TenantId tenantId,
      Optional<LocalDate> basisDate,
      PinnedTableVersions tables,
      Function<Wanted, NewEnrollment> opened) {
    var cases = life.lock(List.of(tenantId)).getOrDefault(tenantId, TenantCases.NONE);
    var tenant =
        partners.lock(List.of(tenantId)).stream()
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    var basis =
        basisDate
            .map(given -> given(tenant, given, tables))
            .orElseGet(() -> earliest(tenant, today(), tables));
    OpeningRefusals.check(tenant, basis, cases);
    var number = CaseNumber.of(tenantId, basis.date().getYear());
    room.of(Map.of(number, cases));
    try {
      writing.write(Map.of(opened.apply(new Wanted(tenant, basis)), tenant), tables);
    } catch (DuplicateKeyException race) {
      throw OpeningRefusals.live(race);
    }
    return enrollments.require(number);
  }

  private NewEnrollment opened(Wanted one, PinnedTableVersions tables) {
    return NewEnrollment.opened(
        one.tenant().tenantId(),
        one.basis(),
        policy.constants(tables),
        limits.of(tables),
        clock.instant());
  }

  private BasisDate earliest(Tenant tenant, LocalDate asOf, PinnedTableVersions tables) {
    return policy
        .nextBasisDate(NextCycle.basisFacts(tenant), asOf, tables)
        .orElseThrow(() -> notABasisDate("No rule gives this tenant a basis date."));
  }

  /** The basis date of a tenant on this day; a day that is none is refused (422). */
  private BasisDate given(Tenant tenant, LocalDate date, PinnedTableVersions tables) {
    return policy.basisDates(NextCycle.basisFacts(tenant), date, date, tables).stream()
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

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
