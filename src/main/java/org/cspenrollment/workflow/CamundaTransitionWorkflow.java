package org.cspenrollment.workflow;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.variable.Variables;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.transition.TransitionWorkflow;
import org.cspenrollment.workflow.hardening.EngineMessages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of a way to indirect reseller, in Camunda. */
@Component
class CamundaTransitionWorkflow implements TransitionWorkflow {

  private final EngineMessages messages;

  CamundaTransitionWorkflow(EngineMessages messages) {
    this.messages = messages;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void reported(CaseNumber caseNumber, TransitionStep step, LocalDate officeDue) {
    messages.require(
        caseNumber,
        message(step),
        CaseVariables.OFFICE_DUE.name(),
        Variables.dateValue(Date.from(DueDates.endOf(officeDue)), true));
  }

  private static String message(TransitionStep step) {
    return switch (step) {
      case ENROLLMENT -> ResellerTransition.RESELLER_ENROLLMENT_REPORTED;
      case AGREEMENT -> ResellerTransition.AGREEMENT_ACCEPTED;
      case PROVIDER -> ResellerTransition.PROVIDER_LINKED;
      default -> throw new IllegalArgumentException("Nobody waits for a report of " + step);
    };
  }
}
