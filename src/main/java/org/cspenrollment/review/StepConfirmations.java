package org.cspenrollment.review;

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

  private final Acts acts;

  StepConfirmations(Acts acts) {
    this.acts = acts;
  }

  /**
   * Records the answer with the comment of the draft; 422 for an answer this task does not know.
   */
  public Confirmation record(OfficeTask task, String answer) {
    var entry = acts.entryFor(task, answer);
    var agrees = answer.equals("AGREE");
    if (agrees) {
      EntryRules.checkComment(entry);
    } else {
      EntryRules.requireComment(entry, "Say why you do not agree: the partner reads it.");
    }
    acts.keep(task, entry, answer, null);
    return new Confirmation(agrees, entry.givenComment());
  }
}
