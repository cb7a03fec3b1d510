package org.cspenrollment.evidence.retention;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.RetentionEvent.ErasureProposed;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals to let bytes go, the first of two steps: one person proposes, another confirms. Nothing
 * is erased by itself.
 */
@Service
public class Erasures {

  private final RetentionService keeping;
  private final Enrollments enrollments;
  private final EvidenceStore files;
  private final ErasureStore store;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  Erasures(
      RetentionService keeping,
      Enrollments enrollments,
      EvidenceStore files,
      ErasureStore store,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.keeping = keeping;
    this.enrollments = enrollments;
    this.files = files;
    this.store = store;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** All proposals, or only those that wait, the latest first. */
  @Transactional(readOnly = true)
  public Page<Erasure> page(boolean waitingOnly, PageRequest request) {
    return store.page(waitingOnly, request);
  }

  /**
   * Proposes to erase files of a case.
   *
   * @param ground RETENTION: 409 {@code retention} before the time is over; LAW: at any time
   * @param wanted which files; empty: all that still have bytes
   * @return the proposal; 409 {@code legal-hold}, {@code erasure-open} if one waits already, {@code
   *     nothing-to-erase}; 422 for a file that is not of the case
   */
  @Transactional
  public Erasure propose(
      CaseNumber caseNumber, Erasure.Ground ground, @Nullable String reason, List<UUID> wanted) {
    var given = ActionReasons.checked(reason);
    enrollments.visibleForChange(caseNumber);
    var kept = keeping.of(caseNumber);
    if (kept.hold() != null) {
      throw RetentionService.held();
    }
    if (ground == Erasure.Ground.RETENTION && !kept.evidence().isOver(enrollments.today())) {
      throw ProblemException.conflict(
          "retention",
          "Still to be kept",
          kept.ended()
              ? "This evidence is kept until %s.".formatted(kept.evidence().until())
              : "This case has not ended: its evidence is kept.");
    }
    var erasure =
        new Erasure(
            UUID.randomUUID(),
            caseNumber,
            ground,
            given,
            currentActor.get().username(),
            clock.instant(),
            null,
            null,
            null,
            null,
            null,
            chosen(caseNumber, wanted));
    try {
      store.propose(erasure);
    } catch (DuplicateKeyException e) {
      throw ProblemException.conflict(
          "erasure-open",
          "Proposed already",
          "Another proposal for this case waits for a decision.");
    }
    audit.record(
        new ErasureProposed(
            caseNumber, erasure.id(), ground.name(), given, erasure.files().size()));
    return store.find(erasure.id()).orElseThrow();
  }

  private List<UUID> chosen(CaseNumber caseNumber, List<UUID> wanted) {
    var there =
        files.of(caseNumber).stream()
            .filter(file -> !file.erased())
            .map(EvidenceFile::id)
            .collect(Collectors.toSet());
    if (!there.containsAll(wanted)) {
      throw ProblemException.invalidField(
          "files", "Name files of this case that are not erased yet.");
    }
    var chosen = wanted.isEmpty() ? List.copyOf(there) : wanted.stream().distinct().toList();
    if (chosen.isEmpty()) {
      throw ProblemException.conflict(
          "nothing-to-erase", "Nothing to erase", "This case has no file whose bytes are kept.");
    }
    return chosen;
  }
}
