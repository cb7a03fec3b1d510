package org.cspenrollment.workflow;

import java.util.Optional;
import org.cspenrollment.review.DoneForPartner;
import org.cspenrollment.review.TaskReference;
import org.cspenrollment.transition.Step;
import org.cspenrollment.transition.Transitions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the way to indirect reseller whether somebody of the office took a step for the partner. */
@Component
class StepsDoneForPartners implements DoneForPartner {

  private final Transitions transitions;

  StepsDoneForPartners(@Lazy Transitions transitions) {
    this.transitions = transitions;
  }

  @Override
  public boolean isBy(TaskReference task, String username) {
    return reported(task)
        .filter(step -> transitions.actedForPartner(task.caseNumber().value(), step, username))
        .isPresent();
  }

  /** What the partner did that this task confirms. */
  private static Optional<Step> reported(TaskReference task) {
    return switch (task.kind()) {
      case RESELLER_CONFIRM_ENROLLMENT -> Optional.of(Step.ENROLLMENT);
      case RESELLER_CONFIRM_AGREEMENT -> Optional.of(Step.AGREEMENT);
      case RESELLER_CONFIRM_PROVIDER -> Optional.of(Step.PROVIDER);
      case RESELLER_FOLLOW_CUSTOMERS -> Optional.of(Step.TRANSFER);
      default -> Optional.empty();
    };
  }
}
