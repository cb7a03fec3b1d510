package org.cspenrollment.workflow;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.workflow.hardening.EngineBatch;
import org.cspenrollment.workflow.hardening.EngineMessages;
import org.cspenrollment.workflow.hardening.lean.ReadAhead;
import org.cspenrollment.workflow.worklist.TasksOfCase;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of a case, in Camunda. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaEnrollmentWorkflow implements EnrollmentWorkflow {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final EngineMessages messages;
  private final PartnerTaskCompletion partnerRoute;
  private final Enrollments enrollments;
  private final DueDates dueDates;
  private final TasksOfCase openTasks;
  private final EngineBatch oneFlush;

  CamundaEnrollmentWorkflow(
      @Lazy RuntimeService runtime,
      @Lazy TaskService tasks,
      EngineMessages messages,
      PartnerTaskCompletion partnerRoute,
      Enrollments enrollments,
      DueDates dueDates,
      TasksOfCase openTasks,
      EngineBatch oneFlush) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.messages = messages;
    this.partnerRoute = partnerRoute;
    this.enrollments = enrollments;
    this.dueDates = dueDates;
    this.openTasks = openTasks;
    this.oneFlush = oneFlush;
  }

  @Override
  public void start(Enrollment enrollment) {
    var pins = enrollments.pins(enrollment.id());
    var day = enrollment.basisDate();
    var number = day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    runtime.startProcessInstanceByKey(
        AnnualEnrollment.KEY,
        enrollment.id().value(),
        Variables.createVariables()
            .putValueTyped(
                CaseVariables.EDITION.name(),
                Variables.stringValue(enrollment.edition().name(), true))
            .putValueTyped(
                CaseVariables.CASE_TYPE.name(),
                Variables.stringValue(enrollment.caseType().name(), true))
            .putValueTyped(CaseVariables.BASIS_DATE.name(), Variables.longValue(number, true))
            .putValueTyped(
                CaseVariables.CATALOGUE_VERSION.name(),
                Variables.stringValue(
                    String.valueOf(pins.version("requirement-catalogue")), true)));
  }

  /** As one step of the engine: what they share is read once, and all is written together. */
  @Override
  public void handedIn(CaseNumber caseNumber, Collection<RequirementId> requirementIds) {
    var open = openTasks.ofPartner(caseNumber, RequirementVerification.PROVIDE_EVIDENCE);
    if (!open.keySet().containsAll(requirementIds)) {
      throw withTheOffice();
    }
    var handedIn =
        requirementIds.stream().flatMap(id -> Optional.ofNullable(open.get(id)).stream()).toList();
    oneFlush.of(
        () -> {
          ReadAhead.of(handedIn);
          handedIn.forEach(this::complete);
        });
  }

  @Override
  public void informationAnswered(CaseNumber caseNumber, RequirementId requirementId) {
    complete(caseNumber, requirementId, RequirementVerification.ANSWER_INFORMATION_REQUEST);
  }

  @Override
  public void cureHandedIn(CaseNumber caseNumber, List<RequirementId> requirementIds) {
    messages.require(
        caseNumber,
        AnnualEnrollment.CURE_HANDED_IN,
        CaseVariables.REQUIREMENTS,
        Variables.untypedValue(requirementIds.stream().map(RequirementId::value).toList(), true));
  }

  @Override
  public void appealLodged(CaseNumber caseNumber) {
    messages.require(
        caseNumber,
        AnnualEnrollment.APPEAL_LODGED,
        CaseVariables.OFFICE_DUE.name(),
        Variables.dateValue(Date.from(dueDates.ofReview(caseNumber)), true));
  }

  @Override
  public void officeIsLate(CaseNumber caseNumber) {
    runtime.startProcessInstanceByKey(
        LateOffice.KEY,
        caseNumber.value(),
        Variables.createVariables()
            .putValueTyped(
                CaseVariables.OFFICE_DUE.name(),
                Variables.dateValue(Date.from(dueDates.ofReview(caseNumber)), true)));
  }

  @Override
  public boolean lateCaseDecided(CaseNumber caseNumber) {
    return messages.tell(caseNumber, AnnualEnrollment.HELD_CASE_DECIDED);
  }

  @Override
  public boolean verificationEnded(CaseNumber caseNumber) {
    return messages.tell(caseNumber, LateOffice.VERIFICATION_ENDED);
  }

  @Override
  public boolean openFactsKnown(CaseNumber caseNumber) {
    return messages.tell(caseNumber, OutcomeVariables.OPEN_FACTS_KNOWN);
  }

  @Override
  public void wayOutElected(CaseNumber caseNumber) {
    messages.require(caseNumber, AnnualEnrollment.WAY_OUT_ELECTED);
  }

  private void complete(CaseNumber caseNumber, RequirementId requirementId, String taskName) {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(caseNumber.value())
            .taskDefinitionKey(taskName)
            .processVariableValueEquals(CaseVariables.REQUIREMENT.name(), requirementId.value())
            .singleResult();
    if (task == null) {
      throw withTheOffice();
    }
    complete(task.getId());
  }

  private void complete(String taskId) {
    partnerRoute.run(() -> tasks.complete(taskId, Map.of()));
  }

  private static ProblemException withTheOffice() {
    return ProblemException.conflict(
        "already-submitted", "Done already", "This requirement is not with the partner now.");
  }
}
