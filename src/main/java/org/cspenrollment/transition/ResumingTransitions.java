package org.cspenrollment.transition;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.transition.step.LateStepStore;
import org.cspenrollment.transition.step.StepProgress;
import org.cspenrollment.transition.step.StepStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A way to indirect reseller whose case was called off and is open again: it goes on where it
 * stood, and what lay ahead has as many days as it had.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ResumingTransitions {

  private final StepStore steps;
  private final LateStepStore late;

  ResumingTransitions(StepStore steps, LateStepStore late) {
    this.steps = steps;
    this.late = late;
  }

  /**
   * Moves the days ahead; whoever was asked about a late step is asked again where one is late.
   *
   * @param from the day the case was called off
   * @param days for how long it was
   * @return the step that the process waits for: the first that is open and is not the profile,
   *     which is reported together with the enrollment
   */
  public Optional<StepProgress> goOn(CaseNumber caseNumber, LocalDate from, long days) {
    steps.delay(caseNumber, from, days);
    late.answered(caseNumber, null);
    return steps.steps(caseNumber).stream()
        .filter(step -> step.openedAt() != null && !step.isOver())
        .filter(step -> step.step() != TransitionStep.PROFILE)
        .findFirst();
  }
}
