package org.cspenrollment.workflow.operations;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.transition.TransitionTakeOver;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A partner that chose to move by a model of an earlier release, which stopped the clock: its steps
 * get their days, and beside the move the steps of enforcement are waited for from now on.
 */
@Component
class MovesTakenOver {

  private static final String WAY_OUT = "way-out";
  private static final String MOVE = "callActivity_moveToReseller";
  private static final String STEPS = "callActivity_takeStepsMeanwhile";

  private final RuntimeService runtime;
  private final TransitionTakeOver transitions;

  MovesTakenOver(@Lazy RuntimeService runtime, TransitionTakeOver transitions) {
    this.runtime = runtime;
    this.transitions = transitions;
  }

  /** Adds what is missing to an instance that was just taken over; does nothing to any other. */
  void complete(String process, String processInstanceId, CaseNumber caseNumber) {
    if (!process.equals(WAY_OUT)) {
      return;
    }
    List<String> active = runtime.getActiveActivityIds(processInstanceId);
    if (active.contains(MOVE) && !active.contains(STEPS)) {
      transitions.run(caseNumber);
      runtime
          .createProcessInstanceModification(processInstanceId)
          .startBeforeActivity(STEPS)
          .execute();
    }
  }
}
