package org.cspenrollment.workflow.operations;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.transition.ResumingTransitions;
import org.cspenrollment.transition.step.StepProgress;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A move to indirect reseller that goes on after its case was called off: its process begins anew,
 * beside its clock, and stands at the step that waits for somebody.
 */
@Component
class ResumedMove {

  private static final String MOVING = "reseller-transition";

  private final RuntimeService runtime;
  private final ResumedCase cases;
  private final ResumingTransitions transitions;

  ResumedMove(@Lazy RuntimeService runtime, ResumedCase cases, ResumingTransitions transitions) {
    this.runtime = runtime;
    this.cases = cases;
    this.transitions = transitions;
  }

  /**
   * Lets the move of a case go on.
   *
   * @param from the day it was called off: what lay ahead then moves
   * @param days by how many days
   */
  void goOn(Enrollment enrollment, LocalDate from, long days) {
    var waiting = transitions.goOn(enrollment.id(), from, days);
    cases.begin(enrollment);
    var moving =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(MOVING)
            .processInstanceBusinessKey(enrollment.id().value())
            .singleResult();
    waiting.ifPresent(step -> place(moving, step));
  }

  private void place(ProcessInstance moving, StepProgress step) {
    var place = place(step);
    var active = runtime.getActiveActivityIds(moving.getId());
    if (active.contains(place)) {
      return;
    }
    var change = runtime.createProcessInstanceModification(moving.getId());
    active.forEach(change::cancelAllForActivity);
    change
        .startBeforeActivity(place)
        .setVariable(
            CaseVariables.OFFICE_DUE.name(),
            Variables.dateValue(
                Date.from(
                    DueDates.endOf(
                        Objects.requireNonNull(step.due(), "A step that waits has its day"))),
                true))
        .execute();
  }

  private static String place(StepProgress step) {
    boolean reported = step.reportedAt() != null;
    return switch (step.step()) {
      case RESTRICTION -> "userTask_resellerConfirmRestriction";
      case PROFILE, ENROLLMENT -> "event_resellerEnrollmentReported";
      case APPROVAL -> "userTask_resellerConfirmEnrollment";
      case AGREEMENT -> reported ? "userTask_resellerConfirmAgreement" : "event_agreementAccepted";
      case PROVIDER -> reported ? "userTask_resellerConfirmProvider" : "event_providerLinked";
      case CONSENT, CUSTOMER_AGREEMENT, TRANSFER, INCENTIVES -> "userTask_resellerFollowCustomers";
    };
  }
}
