package org.cspenrollment.workflow.step;

import java.time.LocalDate;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.enforcement.Enforcement;
import org.cspenrollment.enrollment.enforcement.EnforcementPlan;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.cspenrollment.workflow.TimerDeadlines;
import org.springframework.stereotype.Component;

/** serviceTask_planNextStep: asks the case which step of the ladder comes next, and when. */
@Component
class PlanNextStepDelegate implements JavaDelegate {

  private final Enforcement consequences;
  private final Enrollments enrollments;
  private final DueDates dueDates;

  PlanNextStepDelegate(Enforcement consequences, Enrollments enrollments, DueDates dueDates) {
    this.enrollments = enrollments;
    this.consequences = consequences;
    this.dueDates = dueDates;
  }

  @Override
  public void execute(DelegateExecution step) {
    var caseNumber = new CaseNumber(step.getProcessBusinessKey());
    var plan = consequences.plan(caseNumber);
    CaseVariables.NEXT_STEP.handOn(step, plan.next());
    switch (plan.next()) {
      case DUE -> CaseVariables.OFFICE_DUE.handOn(step, dueDates.ofReview(caseNumber));
      case AHEAD ->
          CaseVariables.STEP_DUE.handOn(
              step, TimerDeadlines.ofStep(enrollments.require(caseNumber), day(plan)));
      case OPEN_ENDED -> CaseVariables.CYCLE_OVER.handOn(step, DueDates.startOf(day(plan)));
      case REVOKED -> {}
    }
  }

  private static LocalDate day(EnforcementPlan plan) {
    return Objects.requireNonNull(plan.day(), "What is ahead has its day");
  }
}
