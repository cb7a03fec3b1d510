package org.cspenrollment.evidence.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.RetentionEvent.LegalHoldLifted;
import org.cspenrollment.audit.event.RetentionEvent.LegalHoldPlaced;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
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
    holds.place(caseNumber, given, currentActor.get().username().value(), clock.instant());
    audit.record(new LegalHoldPlaced(caseNumber, given));
    return of(caseNumber);
  }

  /** Lifts the hold; 409 {@code no-legal-hold} if none stands. */
  @Transactional
  public Retention lift(CaseNumber caseNumber, @Nullable String reason) {
    var given = ActionReasons.checked(reason);
    enrollments.visibleForChange(caseNumber);
    if (!holds.lift(caseNumber, currentActor.get().username().value(), clock.instant())) {
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

  /** Those of these cases whose evidence has been kept for its time. */
  List<CaseNumber> over(List<ErasureStore.Candidate> cases, LocalDate today) {
    var acts =
        audit.lastActs(
            cases.stream().map(one -> one.caseNumber().value()).toList(),
            RetentionTriggers.NO_TRIGGERS);
    var years = new EnumMap<EnrollmentState, Integer>(EnrollmentState.class);
    return cases.stream()
        .filter(one -> one.state().isEnded())
        .filter(
            one ->
                today.isAfter(
                    later(one.basisDate(), acts.get(one.caseNumber().value()))
                        .plusYears(years.computeIfAbsent(one.state(), this::yearsOfEvidence))))
        .map(ErasureStore.Candidate::caseNumber)
        .toList();
  }

  private int yearsOfEvidence(EnrollmentState state) {
    return rules.of(RetentionRules.Kind.EVIDENCE, state.name()).years();
  }

  private LocalDate lastAct(Enrollment enrollment) {
    return later(
        enrollment.basisDate(),
        audit.lastAct(enrollment.id().value(), RetentionTriggers.NO_TRIGGERS).orElse(null));
  }

  private static LocalDate later(LocalDate basisDate, @Nullable Instant act) {
    var day = act == null ? basisDate : LocalDate.ofInstant(act, ZoneOffset.UTC);
    return day.isAfter(basisDate) ? day : basisDate;
  }

  private Retention.Kept kept(Enrollment enrollment, LocalDate lastAct, RetentionRules.Kind kind) {
    var rule = rules.of(kind, enrollment.state().name());
    return new Retention.Kept(
        enrollment.state().isEnded() ? lastAct.plusYears(rule.years()) : null, rule);
  }
}
