package org.cspenrollment.workflow.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.StepsBack;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.review.ReviewDecisions;
import org.cspenrollment.workflow.AnnualEnrollment;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.RequirementVerification;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the token of a case back by hand: what people take back is no step of the model, which
 * shows how a case goes, and not how it is mended.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaStepsBack implements StepsBack {

  private static final String APPEAL = "userTask_decideAppeal";
  private static final String BEGINNING = "serviceTask_beginVerification";
  private static final String VERIFICATIONS = "callActivity_verifyRequirements";
  private static final String DECISION = "callActivity_decideOutcome";
  private static final String TAKEN_BACK = "ELECTION_TAKEN_BACK";
  private static final String LADDER = "callActivity_followConsequences";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ReviewDecisions acts;
  private final ResumedCase resumption;
  private final ResumedMove moves;
  private final Enrollments enrollments;

  CamundaStepsBack(
      @Lazy RuntimeService runtime,
      @Lazy TaskService tasks,
      ReviewDecisions acts,
      ResumedCase resumption,
      ResumedMove moves,
      Enrollments enrollments) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.acts = acts;
    this.resumption = resumption;
    this.moves = moves;
    this.enrollments = enrollments;
  }

  @Override
  public boolean isAppealActedOn(CaseNumber caseNumber) {
    return tasks
            .createTaskQuery()
            .processInstanceBusinessKey(caseNumber.value())
            .taskDefinitionKey(APPEAL)
            .taskUnassigned()
            .count()
        == 0;
  }

  @Override
  public void appealTakenBack(CaseNumber caseNumber) {
    runtime
        .createProcessInstanceModification(caseOf(caseNumber).getId())
        .startBeforeActivity(LADDER)
        .cancelAllForActivity(APPEAL)
        .execute();
  }

  @Override
  public void verifyAgain(CaseNumber caseNumber, RequirementId requirementId) {
    var verification =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(RequirementVerification.KEY)
            .processInstanceBusinessKey(caseNumber.value())
            .variableValueEquals(CaseVariables.REQUIREMENT.name(), requirementId.value())
            .singleResult();
    if (verification != null) {
      startOver(verification);
      return;
    }
    var whole = caseOf(caseNumber);
    var change = runtime.createProcessInstanceModification(whole.getId());
    if (runtime.getActiveActivityIds(whole.getId()).contains(VERIFICATIONS)) {
      change
          .startBeforeActivity(VERIFICATIONS)
          .setVariableLocal(CaseVariables.REQUIREMENT.name(), requirementId.value())
          .execute();
      return;
    }
    change
        .startBeforeActivity(VERIFICATIONS + "#multiInstanceBody")
        .setVariable(
            CaseVariables.REQUIREMENTS,
            Variables.untypedValue(List.of(requirementId.value()), true))
        .cancelAllForActivity(DECISION)
        .execute();
  }

  /** The verification of a requirement begins again, whoever it waits for now. */
  private void startOver(ProcessInstance verification) {
    var change = runtime.createProcessInstanceModification(verification.getId());
    change.startBeforeActivity(BEGINNING);
    runtime.getActiveActivityIds(verification.getId()).forEach(change::cancelAllForActivity);
    change.execute();
  }

  @Override
  public boolean isWayOutActedOn(CaseNumber caseNumber, Instant since) {
    var inHand =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(caseNumber.value())
            .taskAssigned()
            .count();
    return inHand > 0
        || acts.of(caseNumber).stream().anyMatch(act -> !act.actedAt().isBefore(since));
  }

  @Override
  public void electionTakenBack(Enrollment enrollment) {
    runtime.deleteProcessInstance(caseOf(enrollment.id()).getId(), TAKEN_BACK, true, true);
    resumption.begin(enrollment);
    resumption.askAgain(enrollment.id());
  }

  @Override
  public void cancellationTakenBack(CaseNumber caseNumber, LocalDate from, long days) {
    var enrollment = enrollments.require(caseNumber);
    if (enrollment.state().isOnTheWayToReseller()) {
      moves.goOn(enrollment, from, days);
    } else {
      resumption.begin(enrollment);
    }
  }

  private ProcessInstance caseOf(CaseNumber caseNumber) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(AnnualEnrollment.KEY)
        .processInstanceBusinessKey(caseNumber.value())
        .singleResult();
  }
}
