package org.cspenrollment.review;

import java.time.Clock;
import java.util.Map;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a person of the office answered about a step of the partner into the record. What
 * follows from it is the step's own affair; if that refuses, nothing is recorded either.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StepConfirmations {

  /**
   * What was answered.
   *
   * @param comment empty where none was given; always there where the person does not agree
   */
  public record Confirmation(boolean agrees, String comment) {}

  private final ReviewStore store;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  StepConfirmations(ReviewStore store, AuditTrail audit, CurrentActor currentActor, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Records the answer with the comment of the draft; 422 for an answer this task does not know.
   */
  public Confirmation record(OfficeTask task, String answer) {
    if (answer == null || !task.kind().answers().contains(answer)) {
      throw Refused.invalidField(
          "agree",
          "Choose one of "
              + String.join(", ", task.kind().answers().stream().sorted().toList())
              + ".");
    }
    var username = currentActor.get().username();
    var entry = store.draft(task.id(), username).orElse(ReviewEntry.EMPTY);
    var agrees = answer.equals("AGREE");
    if (agrees) {
      EntryRules.checkComment(entry);
    } else {
      EntryRules.requireComment(entry, "Say why you do not agree: the partner reads it.");
    }
    store.add(
        new ReviewAct(
            task.caseNumber(),
            null,
            0,
            task.id(),
            task.kind(),
            answer,
            null,
            entry.givenComment(),
            Map.of(),
            null,
            null,
            null,
            null,
            username,
            clock.instant()));
    store.dropDrafts(task.id());
    audit.record(
        task.caseNumber(),
        "TASK_COMPLETED",
        task.id(),
        Map.of("task", task.kind().key(), "requirement", "", "answer", answer));
    return new Confirmation(agrees, entry.givenComment());
  }
}
