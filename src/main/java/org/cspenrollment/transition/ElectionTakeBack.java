package org.cspenrollment.transition;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.exit.ElectionReturn;
import org.cspenrollment.enrollment.lifecycle.CaseRefusals;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.transition.step.TransitionStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the choice to move or to leave back: by the partner, within the hours of the policy, unless
 * a step was taken or somebody of the office has acted on it. The choice stays on record.
 */
@Service
public class ElectionTakeBack {

  private final Enrollments enrollments;
  private final ElectionReturn elections;
  private final TransitionStore transitions;
  private final Clock clock;

  ElectionTakeBack(
      Enrollments enrollments, ElectionReturn elections, TransitionStore transitions, Clock clock) {
    this.enrollments = enrollments;
    this.elections = elections;
    this.transitions = transitions;
    this.clock = clock;
  }

  /** Until when the choice of a case can be taken back; empty where it cannot be now. */
  @Transactional(readOnly = true)
  public Optional<Instant> possibleUntil(Enrollment enrollment) {
    return elections
        .until(enrollment)
        .filter(until -> clock.instant().isBefore(until))
        .filter(until -> !isActedOn(enrollment.id()));
  }

  /**
   * Takes the choice of a case back: it goes on where it stood.
   *
   * @return the case; 409 if there is none to take back, the time for that is over, or somebody has
   *     acted on it
   */
  @Transactional
  public Enrollment takeBack(CaseNumber caseNumber) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    enrollment.require(CaseVerb.TAKE_BACK_ELECTION);
    var until = elections.until(enrollment).orElseThrow(CaseRefusals::noElectionToTakeBack);
    if (!clock.instant().isBefore(until)) {
      throw ProblemException.conflict(
          "take-back-late",
          "The time for taking back is over",
          "The choice could be taken back until %s.".formatted(until));
    }
    if (isActedOn(caseNumber)) {
      throw ProblemException.conflict(
          "acted-on", "It has been acted on", "Somebody has acted on the choice already.");
    }
    transitions.remove(caseNumber);
    elections.takenBack(caseNumber);
    return enrollments.require(caseNumber);
  }

  private boolean isActedOn(CaseNumber caseNumber) {
    return transitions.isBegun(caseNumber) || elections.isActedOn(caseNumber);
  }
}
