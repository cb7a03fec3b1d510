package org.cspenrollment.review.decision;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.OutcomeEvent.AppealDecisionStands;
import org.cspenrollment.audit.event.OutcomeEvent.AppealLodged;
import org.cspenrollment.audit.event.OutcomeEvent.AppealOverturned;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.decision.CaseEndings;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.AppealDecision;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appeals of partners against not being renewed: once for a case, within the policy's time. */
@Service
public class Appeals {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 4000;

  private final AppealStore store;
  private final Enrollments enrollments;
  private final CaseEndings endings;
  private final CaseCalendar calendar;
  private final EnrollmentPolicy policy;
  private final EnrollmentWorkflow workflow;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  Appeals(
      AppealStore store,
      Enrollments enrollments,
      CaseEndings endings,
      CaseCalendar calendar,
      EnrollmentPolicy policy,
      EnrollmentWorkflow workflow,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.store = store;
    this.enrollments = enrollments;
    this.endings = endings;
    this.calendar = calendar;
    this.policy = policy;
    this.workflow = workflow;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** The appeal of a case, if one was lodged. */
  public Optional<Appeal> of(CaseNumber caseNumber) {
    return store.of(caseNumber);
  }

  /**
   * The appeal against the decision of this case, if there is one; nothing is asked of a case that
   * the tables renewed, or that is not decided.
   */
  public Optional<Appeal> of(Enrollment enrollment) {
    return enrollment.decision().mayHaveBeenAppealed() ? of(enrollment.id()) : Optional.empty();
  }

  /**
   * The last day on which an appeal can be lodged, in UTC: the policy's working days of the
   * partner's country after the decision.
   */
  public LocalDate lastDay(Enrollment enrollment) {
    return calendar.after(
        enrollment.id(),
        LocalDate.ofInstant(enrollment.decision().decidedAt(), ZoneOffset.UTC),
        policy.constants(enrollments.pins(enrollment.id())).appealWorkingDays());
  }

  /** Whether an appeal could be lodged now. */
  public boolean isPossible(Enrollment enrollment) {
    return possibleUntil(List.of(enrollment)).containsKey(enrollment.id());
  }

  /** Until when an appeal could be lodged, of those of these cases in which one could be now. */
  public Map<CaseNumber, LocalDate> possibleUntil(Collection<Enrollment> cases) {
    var open =
        cases.stream()
            .filter(one -> one.state().isNotRenewedYetOpen() && one.wasDecided())
            .toList();
    if (open.isEmpty()) {
      return Map.of();
    }
    var numbers = open.stream().map(Enrollment::id).toList();
    var before = store.among(numbers);
    enrollments.readPins(numbers);
    var today = enrollments.today();
    return open.stream()
        .filter(one -> !before.contains(one.id()))
        .collect(toMap(Enrollment::id, this::lastDay))
        .entrySet()
        .stream()
        .filter(one -> !today.isAfter(one.getValue()))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Lodges an appeal; the next step of the ladder waits until it is decided.
   *
   * @param grounds what the partner brings forward, 10 to 4,000 characters
   * @return the case; 409 if there was an appeal before, the case is not one to appeal against, or
   *     the time is over
   */
  @Transactional
  public Enrollment lodge(CaseNumber caseNumber, @Nullable String grounds) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    var given = checked(grounds);
    if (of(caseNumber).isPresent()) {
      throw ProblemException.conflict(
          "appeal-exists", "There was an appeal already", "A case can be appealed once.");
    }
    enrollment.require(CaseVerb.APPEAL);
    var lastDay = lastDay(enrollment);
    if (enrollments.today().isAfter(lastDay)) {
      throw ProblemException.conflict(
          "appeal-late",
          "The time for an appeal is over",
          "An appeal could be lodged until %s, 24:00 UTC.".formatted(lastDay));
    }
    store.add(caseNumber, given, clock.instant(), currentActor.get().username().value());
    audit.record(new AppealLodged(caseNumber));
    endings.appealed(caseNumber);
    workflow.appealLodged(caseNumber);
    return enrollments.require(caseNumber);
  }

  private static String checked(@Nullable String grounds) {
    var given = grounds == null ? "" : grounds.strip();
    if (given.length() < SHORTEST || given.length() > LONGEST) {
      throw ProblemException.invalidField("grounds", "Between 10 and 4,000 characters, please.");
    }
    return Typed.lines("grounds", given);
  }

  /** Somebody who took no part before has decided it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void decided(CaseNumber caseNumber, AppealDecision decision, String reasons) {
    store.decide(
        caseNumber, decision, reasons, clock.instant(), currentActor.get().username().value());
    audit.record(
        decision == AppealDecision.OVERTURNED
            ? new AppealOverturned(caseNumber)
            : new AppealDecisionStands(caseNumber));
  }
}
