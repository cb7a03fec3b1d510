package org.cspenrollment.workflow;

import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.SuccessionEvent.TaskSuperseded;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.RunningCases;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a manager does to a case, carried out on its processes in Camunda. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaRunningCases implements RunningCases {

  private static final Set<RequirementState> UNDECIDED =
      EnumSet.of(RequirementState.WAITING_FOR_PARTNER, RequirementState.UNDER_REVIEW);

  private final RuntimeService runtime;
  private final Enrollments enrollments;
  private final DueDates dueDates;
  private final CaseTimers timers;
  private final StaffTaskRows rows;
  private final AuditTrail audit;

  CamundaRunningCases(
      @Lazy RuntimeService runtime,
      Enrollments enrollments,
      DueDates dueDates,
      CaseTimers timers,
      StaffTaskRows rows,
      AuditTrail audit) {
    this.runtime = runtime;
    this.enrollments = enrollments;
    this.dueDates = dueDates;
    this.timers = timers;
    this.rows = rows;
    this.audit = audit;
  }

  @Override
  public void followDates(Collection<CaseNumber> caseNumbers) {
    timers.follow(caseNumbers);
  }

  @Override
  public void resume(CaseNumber caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    var begun =
        runtime
            .createProcessInstanceByKey(AnnualEnrollment.KEY)
            .businessKey(caseNumber.value())
            .setVariable(CaseVariables.CASE_NUMBER.name(), caseNumber.value())
            .setVariable(CaseVariables.PARTNER_NAME.name(), enrollment.partner());
    if (enrollment.election() == Election.LEAVE) {
      begun.startBeforeActivity("callActivity_followWayOut").execute();
    } else if (enrollment.state() == EnrollmentState.APPEALED) {
      begun
          .setVariable(
              CaseVariables.OFFICE_DUE.name(),
              Variables.dateValue(Date.from(dueDates.ofReview(caseNumber)), true))
          .startBeforeActivity("userTask_decideAppeal")
          .execute();
    } else if (enrollment.state().isNotRenewedYetOpen()) {
      begun.startBeforeActivity("callActivity_followConsequences").execute();
    } else {
      begun
          .setVariable(
              CaseVariables.REQUIREMENTS, Variables.untypedValue(undecided(caseNumber), true))
          .startBeforeActivity("gateway_nextRound")
          .execute();
    }
  }

  private List<String> undecided(CaseNumber caseNumber) {
    return enrollments.requirements(caseNumber).stream()
        .filter(one -> UNDECIDED.contains(one.state()))
        .map(one -> one.id().value())
        .toList();
  }

  @Override
  public void end(CaseNumber caseNumber, String reason) {
    rows.of(caseNumber)
        .forEach(
            task ->
                audit.record(
                    new TaskSuperseded(
                        caseNumber,
                        task.id(),
                        task.kind().key(),
                        Optional.ofNullable(task.requirementId()),
                        Optional.ofNullable(task.assignee()),
                        reason)));
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber.value())
        .rootProcessInstances()
        .list()
        .forEach(
            root -> runtime.deleteProcessInstance(root.getId(), reason, true, true, true, false));
  }
}
