package org.cspenrollment.review.verification;

import java.util.Optional;
import org.cspenrollment.review.ConfirmationEntry;
import org.cspenrollment.review.ReviewDecisions;
import org.cspenrollment.review.ReviewEntryValidator;
import org.cspenrollment.review.TaskReference;
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

  private final ReviewDecisions acts;

  StepConfirmations(ReviewDecisions acts) {
    this.acts = acts;
  }

  /**
   * Records the answer with the comment of the draft; 422 for an answer this task does not know.
   */
  public ConfirmationEntry record(TaskReference task, Optional<String> answer) {
    var entry = acts.confirmation(task, answer);
    ReviewEntryValidator.checkConfirmation(
        entry, "Say why you do not agree: the partner reads it.");
    acts.keep(task, entry, Optional.empty());
    return entry;
  }
}
