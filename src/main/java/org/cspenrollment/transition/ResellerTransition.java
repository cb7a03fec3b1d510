package org.cspenrollment.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.transition.step.StepProgress;
import org.cspenrollment.transition.step.StepState;
import org.cspenrollment.transition.step.TransitionProgress;
import org.jspecify.annotations.Nullable;

/**
 * The way of one case to indirect reseller.
 *
 * @param provider the indirect provider the partner named
 * @param invitationAcceptedOn the day the partner says it accepted its invitation on
 * @param steps in their order
 * @param completedAt when it was complete
 */
public record ResellerTransition(
    Enrollment enrollment,
    Instant begunAt,
    @Nullable String provider,
    @Nullable LocalDate invitationAcceptedOn,
    List<StepProgress> steps,
    TransitionProgress counts,
    @Nullable Instant completedAt) {

  /** How far a step is; absent where it is not one of this case. */
  public Optional<StepProgress> step(TransitionStep step) {
    return steps.stream().filter(one -> one.step() == step).findFirst();
  }

  /** Whether a step waits for the partner. */
  public boolean isOpen(TransitionStep step) {
    return step(step).filter(one -> one.state() == StepState.OPEN).isPresent();
  }

  /** Whether anything about it can still change. */
  public boolean running() {
    return enrollment.state().isOnTheWayToReseller();
  }

  /** Whether the partner is an indirect reseller by now. */
  public boolean hasArrived() {
    return enrollment.state() == EnrollmentState.TRANSITION_COMPLETE;
  }

  /** Whether the provider is linked, so that customers can be transferred. */
  public boolean mayTransfer() {
    return running()
        && step(TransitionStep.PROVIDER).filter(one -> one.state() == StepState.DONE).isPresent();
  }
}
