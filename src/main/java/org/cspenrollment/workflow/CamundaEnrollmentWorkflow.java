package org.cspenrollment.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.cspenrollment.enrollment.Enrollment;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.platform.Refused;
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
  private final PartnerRoute partnerRoute;
  private final Enrollments enrollments;

  CamundaEnrollmentWorkflow(
      @Lazy RuntimeService runtime,
      @Lazy TaskService tasks,
      PartnerRoute partnerRoute,
      Enrollments enrollments) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.partnerRoute = partnerRoute;
    this.enrollments = enrollments;
  }

  @Override
  public void start(Enrollment enrollment) {
    var pins = enrollments.pins(enrollment.id());
    var day = enrollment.basisDate();
    var number = day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    runtime.startProcessInstanceByKey(
        AnnualEnrollment.KEY,
        enrollment.id(),
        Variables.createVariables()
            .putValue(CaseVariables.CASE_NUMBER.name(), enrollment.id())
            .putValue(CaseVariables.PARTNER_NAME.name(), enrollment.partner())
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

  @Override
  public void handedIn(String caseNumber, String requirementId) {
    complete(caseNumber, requirementId, RequirementVerification.PROVIDE_EVIDENCE);
  }

  @Override
  public void informationAnswered(String caseNumber, String requirementId) {
    complete(caseNumber, requirementId, RequirementVerification.ANSWER_INFORMATION_REQUEST);
  }

  @Override
  public void resellerPathElected(String caseNumber) {
    if (hasEnded(caseNumber)) {
      startTransition(enrollments.require(caseNumber));
      return;
    }
    runtime
        .createMessageCorrelation(AnnualEnrollment.RESELLER_PATH_ELECTED)
        .processInstanceBusinessKey(caseNumber)
        .correlateWithResult();
  }

  private boolean hasEnded(String caseNumber) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseNumber, AnnualEnrollment.KEY)
            .count()
        == 0;
  }

  /** A case that was not renewed has no process any more: the way begins on its own. */
  private void startTransition(Enrollment enrollment) {
    runtime.startProcessInstanceByKey(
        ResellerTransition.KEY,
        enrollment.id(),
        Variables.createVariables()
            .putValue(CaseVariables.CASE_NUMBER.name(), enrollment.id())
            .putValue(CaseVariables.PARTNER_NAME.name(), enrollment.partner()));
  }

  private void complete(String caseNumber, String requirementId, String taskName) {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(caseNumber)
            .taskDefinitionKey(taskName)
            .processVariableValueEquals(CaseVariables.REQUIREMENT.name(), requirementId)
            .singleResult();
    if (task == null) {
      throw Refused.conflict(
          "already-submitted", "Done already", "This requirement is not with the partner now.");
    }
    partnerRoute.run(() -> tasks.complete(task.getId(), Map.of()));
  }
}
