package org.cspenrollment.enrollment.decision;

import java.util.List;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OutcomeDecision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a case was held for because nobody knew it on the day of the decision. Once it is known, or
 * that day is moved ahead, the case goes on by itself: a manager is asked only for what is open.
 */
@Service
public class OpenFacts {

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final CaseChanges changes;
  private final PresentOutcome present;
  private final EnrollmentWorkflow workflow;

  OpenFacts(
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

  /** The cases that are held by the table, or by a manager who was asked about what is open. */
  public List<CaseNumber> candidates() {
    return store.heldForOpenFacts();
  }

  /**
   * Lets a case go on if what it is held for is known now; does nothing otherwise. What a manager
   * decided to hold goes on only where nothing stands against a renewal any more.
   *
   * @return whether it goes on
   */
  @Transactional
  public boolean follow(CaseNumber caseNumber) {
    var enrollment = store.findForChange(caseNumber).filter(OpenFacts::isHeld);
    return enrollment.isPresent() && follow(enrollment.get());
  }

  /**
   * Takes up a case whose managers are asked by the models of an earlier release: nobody is asked
   * because the table says to wait, nor beside a verification that is over.
   */
  @Transactional
  public void takeUp(CaseNumber caseNumber) {
    var read = enrollments.snapshot(enrollments.forChange(caseNumber));
    var enrollment = read.enrollment();
    if (!read.isBeingVerified()) {
      if (enrollment.isOfficeLate() && enrollment.allows(CaseVerb.CLEAR_OFFICE_LATE)) {
        changes.save(enrollment.deciding().clearOfficeLate());
      }
      workflow.verificationEnded(caseNumber);
    }
    if (enrollment.decision().proposes(OutcomeDecision.WAIT)
        && enrollment.state().isBeforeDecision()) {
      workflow.openFactsKnown(caseNumber);
    }
  }

  private boolean follow(Enrollment enrollment) {
    var says = present.ofRegistry(enrollments.snapshot(enrollment)).decision();
    if (enrollment.isOfficeLate()) {
      return says == OutcomeDecision.WAIT && noLongerLate(enrollment);
    }
    var goesOn =
        enrollment.decision().isByAManager()
            ? says == OutcomeDecision.RENEW || says == OutcomeDecision.RENEW_WITH_NOTES
            : says != OutcomeDecision.HOLD;
    return goesOn && workflow.openFactsKnown(enrollment.id());
  }

  private boolean noLongerLate(Enrollment enrollment) {
    changes.save(enrollment.deciding().clearOfficeLate());
    return workflow.verificationEnded(enrollment.id());
  }

  private static boolean isHeld(Enrollment enrollment) {
    return enrollment.decision().proposes(OutcomeDecision.HOLD)
        && enrollment.state().isBeforeDecision()
        && !enrollment.isOnHold();
  }
}
