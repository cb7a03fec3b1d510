package org.cspenrollment.review.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.StepsBack;
import org.cspenrollment.enrollment.decision.CaseEndings;
import org.cspenrollment.enrollment.lifecycle.CaseRefusals;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.schedule.CaseLimitRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes appeals back: by the partner, within the hours of the policy, unless somebody of the office
 * has taken it on. It stays on record, and another one can be lodged while there is time.
 */
@Service
public class AppealTakeBack {

  private final AppealStore store;
  private final Enrollments enrollments;
  private final CaseEndings endings;
  private final CaseLimitRules limits;
  private final StepsBack process;
  private final CurrentActor currentActor;
  private final Clock clock;

  AppealTakeBack(
      AppealStore store,
      Enrollments enrollments,
      CaseEndings endings,
      CaseLimitRules limits,
      StepsBack process,
      CurrentActor currentActor,
      Clock clock) {
    this.store = store;
    this.enrollments = enrollments;
    this.endings = endings;
    this.limits = limits;
    this.process = process;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** Until when the open appeal of a case can be taken back; empty where it cannot be now. */
  @Transactional(readOnly = true)
  public Optional<Instant> possibleUntil(Enrollment enrollment) {
    return store
        .of(enrollment.id())
        .filter(appeal -> !appeal.isDecided() && enrollment.allows(CaseVerb.TAKE_BACK_APPEAL))
        .filter(appeal -> !process.isAppealActedOn(enrollment.id()))
        .map(appeal -> until(enrollment.id(), appeal))
        .filter(until -> clock.instant().isBefore(until));
  }

  /**
   * Takes the appeal of a case back.
   *
   * @return the case; 409 if there is none to take back, the time for that is over, or somebody has
   *     taken it on
   */
  @Transactional
  public Enrollment takeBack(CaseNumber caseNumber) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    var appeal =
        store
            .of(caseNumber)
            .filter(one -> !one.isDecided())
            .orElseThrow(CaseRefusals::noAppealToTakeBack);
    enrollment.require(CaseVerb.TAKE_BACK_APPEAL);
    var until = until(caseNumber, appeal);
    if (!clock.instant().isBefore(until)) {
      throw ProblemException.conflict(
          "take-back-late",
          "The time for taking back is over",
          "The appeal could be taken back until %s.".formatted(until));
    }
    if (process.isAppealActedOn(caseNumber)) {
      throw ProblemException.conflict(
          "acted-on", "It is being decided", "Somebody of the office has taken the appeal on.");
    }
    store.takeBack(caseNumber, clock.instant(), currentActor.get().username().value());
    endings.appealTakenBack(caseNumber);
    process.appealTakenBack(caseNumber);
    return enrollments.require(caseNumber);
  }

  private Instant until(CaseNumber caseNumber, Appeal appeal) {
    return appeal
        .lodgedAt()
        .plus(Duration.ofHours(limits.of(enrollments.pins(caseNumber)).takeBackHours()));
  }
}
