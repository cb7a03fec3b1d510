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
@Transactional(propagation = Propagation.MANDATORY)
class CamundaTransitionWorkflow implements TransitionWorkflow {

  private final EngineMessages messages;

  CamundaTransitionWorkflow(EngineMessages messages) {
    this.messages = messages;
  }

  @Override
  public void reported(CaseNumber caseNumber, TransitionStep step, LocalDate officeDue) {
    tell(message(step), caseNumber, officeDue);
  }

  @Override
  public void stepIsLate(CaseNumber caseNumber, LocalDate officeDue) {
    tell(ResellerTransition.STEP_LATE, caseNumber, officeDue);
  }

  @Override
  public void nothingIsLate(CaseNumber caseNumber) {
    messages.tell(caseNumber, ResellerTransition.STEP_TAKEN);
  }

  private void tell(String message, CaseNumber caseNumber, LocalDate officeDue) {
    messages.require(
        caseNumber,
        message,
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
