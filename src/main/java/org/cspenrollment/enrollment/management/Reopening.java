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
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.enrollment.store.NewEnrollment;
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
class Reopening {

  /** What the process is told: a code, never what somebody typed. */
  private static final String CODE = "CASE_CORRECTED";

  private final Enrollments enrollments;
  private final EnrollmentPolicy policy;
  private final OpeningEnrollments opening;
  private final Cancelling cancelling;
  private final RunningCases running;
  private final EnrollmentStore store;
  private final RequirementStore requirements;
  private final DeclarationStore declarations;
  private final RequirementsAnew anew;
  private final RequirementResultStore results;
  private final RegistryResults registry;
  private final CaseChanges changes;
  private final Clock clock;

  Reopening(
      Enrollments enrollments,
      EnrollmentPolicy policy,
      OpeningEnrollments opening,
      Cancelling cancelling,
      RunningCases running,
      EnrollmentStore store,
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
    this.cancelling = cancelling;
    this.running = running;
    this.store = store;
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
    running.end(one.id(), CODE);
    changes.save(one.managing().beginAnew());
    anew.forget(one.id());
    open(one, basis);
    var still = ids(requirements.of(one.id()));
    asked.stream()
        .filter(was -> still.contains(was.id().value()) && !was.declaration().isEmpty())
        .forEach(
            was -> declarations.declare(one.id(), was.id(), was.declaration(), clock.instant()));
    return enrollments.require(one.id());
  }

  private Enrollment replace(Enrollment one, BasisDate basis, String reason) {
    cancelling.cancel(one.id(), reason);
    open(one, basis);
    return enrollments.require(new CaseNumber(one.tenantId() + "-" + basis.date().getYear()));
  }

  /** Opened where its window has begun, or else scheduled. */
  private void open(Enrollment one, BasisDate basis) {
    var tables = policy.currentTables();
    var scheduled = NewEnrollment.scheduled(one.tenantId(), basis, policy.constants(tables));
    if (scheduled.windowOpens().isAfter(enrollments.today())) {
      store.put(scheduled);
    } else {
      opening.openDue(Map.of(one.tenantId(), basis.date()), tables);
    }
  }

  private static Set<String> ids(List<CaseRequirement> requirements) {
    return requirements.stream()
        .map(one -> one.id().value())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
