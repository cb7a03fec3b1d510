package org.cspenrollment.workflow.history;

import java.util.Optional;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.review.ConflictOfInterestCheck;
import org.cspenrollment.review.TaskReference;
import org.cspenrollment.transition.Transitions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the way to indirect reseller whether somebody of the office took a step for the partner. */
@Component
class StepConflictCheck implements ConflictOfInterestCheck {

  private final Transitions transitions;

  StepConflictCheck(@Lazy Transitions transitions) {
    this.transitions = transitions;
  }

  @Override
  public boolean isBy(TaskReference task, Username username) {
    return reported(task)
        .filter(step -> transitions.actedForPartner(task.caseNumber(), step, username))
        .isPresent();
  }

  /** What the partner did that this task confirms. */
  private static Optional<TransitionStep> reported(TaskReference task) {
    return switch (task.kind()) {
      case RESELLER_CONFIRM_ENROLLMENT -> Optional.of(TransitionStep.ENROLLMENT);
      case RESELLER_CONFIRM_AGREEMENT -> Optional.of(TransitionStep.AGREEMENT);
      case RESELLER_CONFIRM_PROVIDER -> Optional.of(TransitionStep.PROVIDER);
      case RESELLER_FOLLOW_CUSTOMERS -> Optional.of(TransitionStep.TRANSFER);
      default -> Optional.empty();
    };
  }
}
