package org.cspenrollment.enrollment.decision;

import java.time.Clock;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.NextCycle;
import org.cspenrollment.enrollment.enforcement.Enforcement;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.policy.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a case is decided: renewed, not renewed, and what an appeal makes of that. Always part of the
 * transaction of the process: the token and the rows move together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseEndings {

  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final Enforcement consequences;
  private final NextCycle nextCycle;
  private final Clock clock;

  CaseEndings(
      Enrollments enrollments,
      CaseChanges changes,
      Enforcement consequences,
      NextCycle nextCycle,
      Clock clock) {
    this.enrollments = enrollments;
    this.changes = changes;
    this.consequences = consequences;
    this.nextCycle = nextCycle;
    this.clock = clock;
  }

  /**
   * The partner is renewed, with or without notes; what followed from an earlier decision is taken
   * back, and the next cycle is scheduled.
   */
  public void renewed(CaseNumber caseNumber) {
    var enrollment = enrollments.forChange(caseNumber);
    if (enrollment.wasDecided()
        || !enrollment.tenant().status().equals(PartnerStatus.ACTIVE.name())) {
      consequences.lift(enrollment);
    }
    nextCycle.schedule(changes.save(enrollment.deciding().renew(clock.instant())));
  }

  /**
   * The partner is not renewed; two people said so. If it was not renewed before and tried to cure
   * it, the case is on the ladder again where it was.
   */
  public void notRenewed(CaseNumber caseNumber) {
    var enrollment = enrollments.forChange(caseNumber);
    changes.save(
        enrollment.wasDecided()
            ? enrollment.enforcement().failCure(consequences.stateReached(caseNumber))
            : enrollment.deciding().notRenew(clock.instant()));
  }

  /** The partner appeals: the next step of the ladder waits, the present one stays. */
  public void appealed(CaseNumber caseNumber) {
    changes.save(enrollments.forChange(caseNumber).enforcement().appeal());
  }

  /** The partner takes its appeal back: the ladder goes on where it was. */
  public void appealTakenBack(CaseNumber caseNumber) {
    changes.save(
        enrollments
            .forChange(caseNumber)
            .enforcement()
            .takeBackAppeal(consequences.stateReached(caseNumber)));
  }

  /** The appeal is not upheld: the ladder goes on where it was. */
  public void decisionStands(CaseNumber caseNumber) {
    changes.save(
        enrollments
            .forChange(caseNumber)
            .enforcement()
            .letDecisionStand(consequences.stateReached(caseNumber)));
  }

  /** The appeal is upheld: the partner is to be renewed after all. */
  public void overturned(CaseNumber caseNumber, Outcome outcome) {
    changes.save(enrollments.forChange(caseNumber).enforcement().overturn(outcome));
  }
}
