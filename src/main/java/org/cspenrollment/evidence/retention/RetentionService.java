package org.cspenrollment.evidence.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.RetentionEvent.LegalHoldLifted;
import org.cspenrollment.audit.event.RetentionEvent.LegalHoldPlaced;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.schedule.RetentionRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long evidence is kept: the years of the table {@code retention-policy}, counted from the last
 * day on which something was done in the case, and longer while a legal hold stands.
 */
@Service
public class RetentionService {

  private final Enrollments enrollments;
  private final RetentionRules rules;
  private final LegalHoldStore holds;
  private final ErasureStore erasures;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  RetentionService(
      Enrollments enrollments,
      RetentionRules rules,
      LegalHoldStore holds,
      ErasureStore erasures,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.enrollments = enrollments;
    this.rules = rules;
    this.holds = holds;
    this.erasures = erasures;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** How long everything of a case is kept; 404 if there is no such case. */
  @Transactional(readOnly = true)
  public Retention of(CaseNumber caseNumber) {
    var enrollment = enrollments.visible(caseNumber);
    var lastAct = lastAct(enrollment);
    return new Retention(
        caseNumber,
        lastAct,
        enrollment.state().isEnded(),
        kept(enrollment, lastAct, RetentionRules.Kind.EVIDENCE),
        kept(enrollment, lastAct, RetentionRules.Kind.AUDIT),
        holds.standing(caseNumber).orElse(null),
        erasures.of(caseNumber));
  }

  /**
   * Keeps everything of a case until the hold is lifted.
   *
   * @param reason on record
   * @return how it is kept now; 409 {@code legal-hold} if a hold stands already
   */
  @Transactional
  public Retention hold(CaseNumber caseNumber, @Nullable String reason) {
    var given = ActionReasons.checked(reason);
    enrollments.visibleForChange(caseNumber);
    if (holds.standing(caseNumber).isPresent()) {
      throw held();
    }
    holds.place(caseNumber, given, currentActor.get().username(), clock.instant());
    audit.record(new LegalHoldPlaced(caseNumber, given));
    return of(caseNumber);
  }

  /** Lifts the hold; 409 {@code no-legal-hold} if none stands. */
  @Transactional
  public Retention lift(CaseNumber caseNumber, @Nullable String reason) {
    var given = ActionReasons.checked(reason);
    enrollments.visibleForChange(caseNumber);
    if (!holds.lift(caseNumber, currentActor.get().username(), clock.instant())) {
      throw ProblemException.conflict(
          "no-legal-hold", "No legal hold", "No legal hold stands on this case.");
    }
    audit.record(new LegalHoldLifted(caseNumber, given));
    return of(caseNumber);
  }

  static ProblemException held() {
    return ProblemException.conflict(
        "legal-hold",
        "Under legal hold",
        "A legal hold stands on this case: nothing of it is erased until it is lifted.");
  }

  private LocalDate lastAct(Enrollment enrollment) {
    return audit
        .lastAct(enrollment.id().value(), RetentionTriggers.NO_TRIGGERS)
        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
        .filter(day -> day.isAfter(enrollment.basisDate()))
        .orElse(enrollment.basisDate());
  }

  private Retention.Kept kept(Enrollment enrollment, LocalDate lastAct, RetentionRules.Kind kind) {
    var rule = rules.of(kind, enrollment.state().name());
    return new Retention.Kept(
        enrollment.state().isEnded() ? lastAct.plusYears(rule.years()) : null, rule);
  }
}
