package org.cspenrollment.enrollment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.CaseSnapshot;
import org.cspenrollment.enrollment.store.EnrollmentSearch;
import org.cspenrollment.enrollment.store.EnrollmentSearchStore;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.enrollment.store.PolicyVersionsOfCase;
import org.cspenrollment.enrollment.store.RequirementStore;
import org.cspenrollment.enrollment.store.ResultFacts;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;

/**
 * Finds cases. Whoever may not see a case gets the same answer as for a case that does not exist.
 */
@Service
public class Enrollments {

  private final EnrollmentStore store;
  private final EnrollmentSearchStore searches;
  private final RequirementStore requirements;
  private final ResultFacts resultFacts;
  private final PolicyVersionsOfCase pins;
  private final CurrentActor currentActor;
  private final Clock clock;

  Enrollments(
      EnrollmentStore store,
      EnrollmentSearchStore searches,
      RequirementStore requirements,
      ResultFacts resultFacts,
      PolicyVersionsOfCase pins,
      CurrentActor currentActor,
      Clock clock) {
    this.store = store;
    this.searches = searches;
    this.requirements = requirements;
    this.resultFacts = resultFacts;
    this.pins = pins;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** The case, for the person acting now; 404 if there is none or it is somebody else's. */
  public Enrollment visible(CaseNumber caseNumber) {
    var access = CaseAccess.of(currentActor.get());
    return store.find(caseNumber).filter(access::allows).orElseThrow(ProblemException::notFound);
  }

  /**
   * The case, for the person acting now, locked until the transaction ends: for what depends on its
   * state; 404 if there is none or it is somebody else's.
   */
  public Enrollment visibleForChange(CaseNumber caseNumber) {
    var access = CaseAccess.of(currentActor.get());
    return store
        .findForChange(caseNumber)
        .filter(access::allows)
        .orElseThrow(ProblemException::notFound);
  }

  /** The case for the application itself; a number that does not exist is a defect. */
  public Enrollment require(CaseNumber caseNumber) {
    return store
        .find(caseNumber)
        .orElseThrow(() -> new IllegalStateException("There is no case " + caseNumber));
  }

  /**
   * The case for a step that changes it, locked until the transaction ends; a number that does not
   * exist is a defect.
   */
  public Enrollment forChange(CaseNumber caseNumber) {
    return store
        .findForChange(caseNumber)
        .orElseThrow(() -> new IllegalStateException("There is no case " + caseNumber));
  }

  /** These cases, by number, for the application itself. */
  public List<Enrollment> all(Collection<CaseNumber> caseNumbers) {
    return store.all(caseNumbers);
  }

  /**
   * Locks a case until the transaction ends, so that what people and timers do to it at the same
   * moment follows one another.
   *
   * @return the case as it is then; empty where there is none
   */
  public Optional<Enrollment> lock(CaseNumber caseNumber) {
    return store.findForChange(caseNumber);
  }

  /** What is looked for, by basis date; a partner only ever finds its own cases. */
  public Page<Enrollment> search(EnrollmentSearch search, PageRequest request) {
    return searches.search(CaseAccess.of(currentActor.get()).within(search), request);
  }

  /** What a case asks for, in the order of the catalogue, with the results so far. */
  public List<CaseRequirement> requirements(CaseNumber caseNumber) {
    return requirements.of(caseNumber);
  }

  /** What many cases ask for, read at once, by case number. */
  public Map<CaseNumber, List<CaseRequirement>> requirements(Collection<CaseNumber> caseNumbers) {
    return requirements.ofAll(caseNumbers).stream()
        .collect(Collectors.groupingBy(CaseRequirement::caseNumber));
  }

  /**
   * What the tables read for each result of a case, by requirement; nothing for one that has no
   * result yet, or whose result is older than these are kept.
   */
  public Map<String, Map<String, Object>> resultFacts(CaseNumber caseNumber) {
    return resultFacts.of(caseNumber);
  }

  /** One requirement of a case; 404 if the case does not ask for it. */
  public CaseRequirement requirement(CaseNumber caseNumber, RequirementId requirementId) {
    return requirements.find(caseNumber, requirementId).orElseThrow(ProblemException::notFound);
  }

  /** The case with all it asks for, read once, for a step to work with. */
  public CaseSnapshot snapshot(CaseNumber caseNumber) {
    return snapshot(require(caseNumber));
  }

  /** A case that has been read, with all it asks for. */
  public CaseSnapshot snapshot(Enrollment enrollment) {
    return new CaseSnapshot(enrollment, requirements.of(enrollment.id()));
  }

  /** The versions of the tables this case is pinned to. */
  public PinnedTableVersions pins(CaseNumber caseNumber) {
    return pins.of(caseNumber).tables();
  }

  /** Reads the versions of many cases at once, for whoever asks for one after the other. */
  public void readPins(Collection<CaseNumber> caseNumbers) {
    pins.readAll(caseNumbers);
  }

  /** Today, in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  /** The moment it is now. */
  public Instant now() {
    return clock.instant();
  }
}
