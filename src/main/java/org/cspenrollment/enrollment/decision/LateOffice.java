package org.cspenrollment.enrollment.decision;

import java.util.List;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OutcomeDecision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day of the decision is over, the partner was in time, and the office still verifies: by the
 * pinned table the case waits for the office, the partner keeps its status, and a manager is asked.
 * The verification goes on meanwhile; whoever is done first ends the other. Once nothing is
 * verified any more, the decision itself asks for what is still open, see {@link OpenFacts}.
 */
@Service
public class LateOffice {

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final CaseChanges changes;
  private final PresentOutcome present;
  private final EnrollmentWorkflow workflow;

  LateOffice(
      Enrollments enrollments,
      EnrollmentStore store,
      CaseChanges changes,
      PresentOutcome present,
      EnrollmentWorkflow workflow) {
    this.enrollments = enrollments;
    this.store = store;
    this.changes = changes;
    this.present = present;
    this.workflow = workflow;
  }

  /** The cases with the office whose day is over and that are not marked so yet. */
  public List<CaseNumber> candidates() {
    return store.withTheOfficeBefore(enrollments.today());
  }

  /**
   * Marks the office as late with a case if the table says so; does nothing otherwise, or if it is
   * marked already.
   *
   * @return whether it is marked now, and was not before
   */
  @Transactional
  public boolean mark(CaseNumber caseNumber) {
    var enrollment = store.findForChange(caseNumber).orElseThrow();
    var read = enrollments.snapshot(enrollment);
    var outcome = present.of(read);
    if (enrollment.isOfficeLate()
        || enrollment.wasDecided()
        || !read.isBeingVerified()
        || outcome.decision() != OutcomeDecision.HOLD) {
      return false;
    }
    changes.save(enrollment.deciding().markOfficeLate(outcome, enrollments.now()));
    workflow.officeIsLate(caseNumber);
    return true;
  }

  /**
   * A manager has decided the case in the place of the office: the verification ends. Where it has
   * ended before, and another manager is asked about the same case, that ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(CaseNumber caseNumber) {
    changes.save(enrollments.forChange(caseNumber).deciding().clearOfficeLate());
    if (!workflow.lateCaseDecided(caseNumber)) {
      workflow.openFactsKnown(caseNumber);
    }
  }

  /** The office is done, or the case goes another way: where a manager was asked, that ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void over(Enrollment before) {
    if (before.isOfficeLate()) {
      workflow.verificationEnded(before.id());
    }
  }
}
