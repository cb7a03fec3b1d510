package org.cspenrollment.enrollment.management;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.RegistryResults;
import org.cspenrollment.enrollment.RunningCases;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.enrollment.store.DeclarationStore;
import org.cspenrollment.enrollment.store.RequirementResultStore;
import org.cspenrollment.enrollment.store.RequirementStore;
import org.cspenrollment.enrollment.store.RequirementsAnew;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.BasisDate;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has a case follow the registry that was corrected: it goes on, begins anew, or is replaced. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CaseCorrection {

  /** What the process is told: a code, never what somebody typed. */
  private static final String CODE = "CASE_CORRECTED";

  private final Enrollments enrollments;
  private final EnrollmentPolicy policy;
  private final OpeningEnrollments opening;
  private final CorrectedDates dates;
  private final RunningCases running;
  private final RequirementStore requirements;
  private final DeclarationStore declarations;
  private final RequirementsAnew anew;
  private final RequirementResultStore results;
  private final RegistryResults registry;
  private final CaseChanges changes;
  private final Clock clock;

  CaseCorrection(
      Enrollments enrollments,
      EnrollmentPolicy policy,
      OpeningEnrollments opening,
      CorrectedDates dates,
      RunningCases running,
      RequirementStore requirements,
      DeclarationStore declarations,
      RequirementsAnew anew,
      RequirementResultStore results,
      RegistryResults registry,
      CaseChanges changes,
      Clock clock) {
    this.enrollments = enrollments;
    this.policy = policy;
    this.opening = opening;
    this.dates = dates;
    this.running = running;
    this.requirements = requirements;
    this.declarations = declarations;
    this.anew = anew;
    this.results = results;
    this.registry = registry;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Does what the correction asks for.
   *
   * @return the case of the tenant that holds now
   */
  Enrollment follow(Enrollment before, BasisDate basis, Correction.Effect effect, String reason) {
    return switch (effect) {
      case GOES_ON -> readAnew(before);
      case BEGINS_ANEW -> beginAnew(before, basis);
      case REPLACED -> replace(before, basis, reason);
    };
  }

  private Enrollment readAnew(Enrollment one) {
    results.recordResults(one.id(), registry.changed(enrollments.snapshot(one)));
    return enrollments.require(one.id());
  }

  /** What the partner declared stays with what is still asked. */
  private Enrollment beginAnew(Enrollment one, BasisDate basis) {
    var asked = requirements.of(one.id());
    unopened(one);
    open(one, basis);
    var still = ids(requirements.of(one.id()));
    asked.stream()
        .filter(was -> still.contains(was.id().value()) && !was.declaration().isEmpty())
        .forEach(
            was -> declarations.declare(one.id(), was.id(), was.declaration(), clock.instant()));
    return enrollments.require(one.id());
  }

  /**
   * Where the right case is one of the year before, the year of this one has its turn after it, and
   * this one waits for that. Otherwise this one is called off for good: nobody opens it again.
   */
  private Enrollment replace(Enrollment one, BasisDate basis, String reason) {
    var year = one.basisDate().getYear();
    if (basis.date().getYear() < year && dates.inYear(one.tenantId(), year).isPresent()) {
      unopened(one);
    } else {
      running.end(one.id(), CODE);
      changes.save(one.managing().cancel(reason));
    }
    open(one, basis);
    return enrollments.require(CaseNumber.of(one.tenantId(), basis.date().getYear()));
  }

  /** As if it had never been opened. */
  private void unopened(Enrollment one) {
    running.end(one.id(), CODE);
    changes.save(one.managing().beginAnew());
    anew.forget(one.id());
  }

  /** Opened where its window has begun, or else scheduled. */
  private void open(Enrollment one, BasisDate basis) {
    var tenant = one.tenantId();
    if (dates.isAhead(tenant, basis)) {
      dates.schedule(tenant, basis);
    } else {
      var answer =
          opening.openDue(Map.of(tenant, basis.date()), policy.currentTables()).get(tenant);
      if (answer == null || !answer.isOpened()) {
        throw new IllegalStateException(
            "The right case of %s is not opened: %s".formatted(tenant, answer));
      }
    }
    dates.scheduleAnew(tenant, CaseNumber.of(tenant, basis.date().getYear()));
  }

  private static Set<String> ids(List<CaseRequirement> requirements) {
    return requirements.stream()
        .map(one -> one.id().value())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
