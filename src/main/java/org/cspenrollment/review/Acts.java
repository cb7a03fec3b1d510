package org.cspenrollment.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.ReviewEvent.TaskCompleted;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.policy.RequirementResult;
import org.springframework.stereotype.Component;

/** Reads what a person has entered for a task, and keeps the act for good. */
@Component
class Acts {

  private final ReviewStore store;
  private final Enrollments enrollments;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  Acts(
      ReviewStore store,
      Enrollments enrollments,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.store = store;
    this.enrollments = enrollments;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** All acts on a case, in the order they happened. */
  List<ReviewAct> of(String caseNumber) {
    return store.acts(caseNumber);
  }

  /** The draft of whoever is acting, as an answer to this task; 422 where it is not one. */
  ReviewEntry entryFor(OfficeTask task, String answer) {
    task.kind().requireAnswer(answer);
    return store.draft(task.id(), currentActor.get().username()).orElse(ReviewEntry.EMPTY);
  }

  /** Keeps an act on a requirement. */
  void keep(
      OfficeTask task,
      ReviewEntry entry,
      String answer,
      Map<String, Object> facts,
      List<Finding> findings,
      RequirementResult recommended,
      LocalDate waivedUntil) {
    keep(
        new ReviewAct(
            task.caseNumber(),
            task.requirementId(),
            enrollments.requirement(task.caseNumber(), task.requirementId()).round(),
            task.id(),
            task.kind(),
            answer,
            entry.reasonCode(),
            entry.givenComment(),
            facts,
            findings,
            recommended.result().name(),
            recommended.reasonCode(),
            recommended.ruleId(),
            waivedUntil,
            currentActor.get().username(),
            clock.instant()));
  }

  /**
   * Keeps an act on a whole case.
   *
   * @param matter what exactly it was about, as a code, or null
   */
  void keep(OfficeTask task, ReviewEntry entry, String answer, String matter) {
    keep(
        new ReviewAct(
            task.caseNumber(),
            null,
            0,
            task.id(),
            task.kind(),
            answer,
            matter,
            entry.givenComment(),
            Map.of(),
            List.of(),
            null,
            null,
            null,
            null,
            currentActor.get().username(),
            clock.instant()));
  }

  private void keep(ReviewAct act) {
    store.add(act);
    store.dropDrafts(act.taskId());
    audit.record(
        new TaskCompleted(
            new CaseNumber(act.caseNumber()),
            act.taskId(),
            act.kind().key(),
            Optional.ofNullable(act.requirementId()).map(RequirementId::new),
            act.answer()));
  }
}
