package org.cspenrollment.enrollment.exit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Change;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partner chooses another path: to go on as an indirect reseller, or to leave. */
@Service
public class ExitElection {

  private static final int PROVIDER_LENGTH = 200;

  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final EnrollmentWorkflow workflow;
  private final EnrollmentPolicy policy;
  private final ElectionStore store;
  private final CurrentActor currentActor;

  ExitElection(
      Enrollments enrollments,
      CaseChanges changes,
      EnrollmentWorkflow workflow,
      EnrollmentPolicy policy,
      ElectionStore store,
      CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.changes = changes;
    this.workflow = workflow;
    this.policy = policy;
    this.store = store;
    this.currentActor = currentActor;
  }

  /**
   * Elects the reseller path; whatever is open in the case ends.
   *
   * @param indirectProvider the provider the partner means to work with, if it knows one
   * @return the case; 409 if another path cannot be chosen any more
   */
  @Transactional
  public Enrollment moveToReseller(CaseNumber caseNumber, Optional<String> indirectProvider) {
    var provider = indirectProvider.map(ExitElection::name).filter(name -> !name.isEmpty());
    var enrollment = enrollments.visibleForChange(caseNumber);
    return elected(enrollment, Election.MOVE, enrollment.leaving().electReseller(provider));
  }

  private static String name(String typed) {
    if (typed.length() > PROVIDER_LENGTH) {
      throw ProblemException.invalidField(
          "indirectProvider", "A name of at most 200 characters on one line, please.");
    }
    return Typed.line("indirectProvider", typed);
  }

  /**
   * Gives notice to leave the programme; whatever is open in the case ends.
   *
   * @return the case; 409 if another path cannot be chosen any more
   */
  @Transactional
  public Enrollment leave(CaseNumber caseNumber) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    return elected(enrollment, Election.LEAVE, enrollment.leaving().electLeaving());
  }

  /** When the notice would be over if the partner gave it now. */
  public Instant noticeWouldEnd(CaseNumber caseNumber) {
    return enrollments
        .now()
        .plus(Duration.ofDays(policy.constants(enrollments.pins(caseNumber)).exitNoticeDays()));
  }

  private Enrollment elected(Enrollment before, Election election, Change choice) {
    var caseNumber = changes.save(choice).id();
    store.add(before, election, enrollments.now(), currentActor.get().username());
    workflow.wayOutElected(caseNumber);
    return enrollments.require(caseNumber);
  }
}
