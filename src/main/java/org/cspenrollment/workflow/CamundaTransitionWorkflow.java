package org.cspenrollment.workflow;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.transition.TransitionWorkflow;
import org.cspenrollment.workflow.hardening.EngineMessages;
import org.cspenrollment.workflow.worklist.TaskNames;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of a way to indirect reseller, in Camunda. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaTransitionWorkflow implements TransitionWorkflow {

  private final EngineMessages messages;
  private final TaskService tasks;

  CamundaTransitionWorkflow(EngineMessages messages, @Lazy TaskService tasks) {
    this.messages = messages;
    this.tasks = tasks;
  }

  @Override
  public void reported(CaseNumber caseNumber, TransitionStep step, LocalDate officeDue) {
    tell(message(step), caseNumber, officeDue);
  }

  @Override
  public void dayMoved(CaseNumber caseNumber, TransitionStep step, LocalDate due) {
    task(step).ifPresent(kind -> setDue(caseNumber, kind, due));
  }

  private void setDue(CaseNumber caseNumber, TaskKind kind, LocalDate due) {
    tasks
        .createTaskQuery()
        .processInstanceBusinessKey(caseNumber.value())
        .taskDefinitionKey(TaskNames.of(kind))
        .list()
        .forEach(
            task -> {
              task.setDueDate(Date.from(DueDates.endOf(due)));
              tasks.saveTask(task);
            });
  }

  /** The task of the office that is due by the day of a step. */
  private static Optional<TaskKind> task(TransitionStep step) {
    return switch (step) {
      case RESTRICTION -> Optional.of(TaskKind.RESELLER_CONFIRM_RESTRICTION);
      case APPROVAL -> Optional.of(TaskKind.RESELLER_CONFIRM_ENROLLMENT);
      case AGREEMENT -> Optional.of(TaskKind.RESELLER_CONFIRM_AGREEMENT);
      case PROVIDER -> Optional.of(TaskKind.RESELLER_CONFIRM_PROVIDER);
      case TRANSFER -> Optional.of(TaskKind.RESELLER_FOLLOW_CUSTOMERS);
      case PROFILE, ENROLLMENT, CONSENT, CUSTOMER_AGREEMENT, INCENTIVES -> Optional.empty();
    };
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
