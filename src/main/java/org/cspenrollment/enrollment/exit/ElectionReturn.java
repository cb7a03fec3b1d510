package org.cspenrollment.enrollment.exit;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.StepsBack;
import org.cspenrollment.enrollment.lifecycle.CaseRefusals;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.policy.schedule.CaseLimitRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back from a choice to move or to leave: the case goes on where it stood, with what it
 * asked for. Whether the choice was acted on, whoever keeps the steps of the way says.
 */
@Service
public class ElectionReturn {

  private final ElectionStore store;
  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final CaseLimitRules limits;
  private final StepsBack process;
  private final CurrentActor currentActor;

  ElectionReturn(
      ElectionStore store,
      Enrollments enrollments,
      CaseChanges changes,
      CaseLimitRules limits,
      StepsBack process,
      CurrentActor currentActor) {
    this.store = store;
    this.enrollments = enrollments;
    this.changes = changes;
    this.limits = limits;
    this.process = process;
    this.currentActor = currentActor;
  }

  /**
   * Until when the choice of a case can be taken back by its age; empty where there is none, or the
   * case has gone on from it.
   */
  @Transactional(readOnly = true)
  public Optional<Instant> until(Enrollment enrollment) {
    return enrollment.allows(CaseVerb.TAKE_BACK_ELECTION)
        ? store
            .standing(enrollment.id())
            .map(one -> one.electedAt().plus(limits.takeBack(enrollments.pins(enrollment.id()))))
        : Optional.empty();
  }

  /** Whether somebody of the office has done, or taken on, a task of the case since the choice. */
  @Transactional(readOnly = true)
  public boolean isActedOn(CaseNumber caseNumber) {
    return store
        .standing(caseNumber)
        .filter(one -> process.isWayOutActedOn(caseNumber, one.electedAt()))
        .isPresent();
  }

  /** The choice is taken back: the case, and its process, go on where they stood. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takenBack(CaseNumber caseNumber) {
    var standing = store.standing(caseNumber).orElseThrow(CaseRefusals::noElectionToTakeBack);
    var enrollment = enrollments.forChange(caseNumber);
    changes.save(enrollment.leaving().takeBack(standing.before(), standing.hold()));
    store.takeBack(caseNumber, enrollments.now(), currentActor.get().username());
    process.electionTakenBack(enrollments.require(caseNumber));
  }
}
