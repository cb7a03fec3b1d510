package org.cspenrollment.evidence.retention;

import java.time.Clock;
import java.util.UUID;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.RetentionEvent;
import org.cspenrollment.audit.event.RetentionEvent.ErasureConfirmed;
import org.cspenrollment.audit.event.RetentionEvent.ErasureRejected;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second step of an erasure: somebody else than who proposed it confirms or rejects. */
@Service
class ErasureConfirmation {

  private final Enrollments enrollments;
  private final LegalHoldStore holds;
  private final ErasureStore store;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  ErasureConfirmation(
      Enrollments enrollments,
      LegalHoldStore holds,
      ErasureStore store,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.enrollments = enrollments;
    this.holds = holds;
    this.store = store;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Decides about a proposal; confirmed, the bytes go at once, except those that files of other
   * cases share.
   *
   * @return the decided proposal; 403 {@code four-eyes} for whoever proposed it, 404, 409 {@code
   *     erasure-decided}, {@code legal-hold} if one was placed in the meantime
   */
  @Transactional
  public Erasure decide(UUID id, Erasure.Decision decision, @Nullable String reason) {
    var given = ActionReasons.checked(reason);
    var erasure = store.find(id).orElseThrow(ProblemException::notFound);
    enrollments.visibleForChange(erasure.caseId());
    var actor = currentActor.get().username();
    if (actor.equals(erasure.proposedBy())) {
      throw ProblemException.fourEyes("You proposed this erasure: somebody else has to decide it.");
    }
    var confirmed = decision == Erasure.Decision.CONFIRMED;
    if (confirmed && holds.standing(erasure.caseId()).isPresent()) {
      throw RetentionService.held();
    }
    if (!store.decide(id, decision, given, actor, clock.instant())) {
      throw ProblemException.conflict(
          "erasure-decided", "Decided already", "This proposal has been decided already.");
    }
    audit.record(decided(erasure, decision, given));
    if (confirmed) {
      store.erase(id);
    }
    return store.find(id).orElseThrow();
  }

  private static RetentionEvent decided(Erasure erasure, Erasure.Decision decision, String reason) {
    var caseNumber = erasure.caseId();
    var proposedBy = new Username(erasure.proposedBy());
    return switch (decision) {
      case CONFIRMED -> new ErasureConfirmed(caseNumber, erasure.id(), reason, proposedBy);
      case REJECTED -> new ErasureRejected(caseNumber, erasure.id(), reason, proposedBy);
    };
  }
}
