package org.cspenrollment.workflow.operations;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.variable.Variables;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.review.verification.InformationRequests;
import org.cspenrollment.workflow.AnnualEnrollment;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.cspenrollment.workflow.TimerDeadlines;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Where in the model a case goes on, by the case alone: on the way out, with an appeal, on the
 * ladder, or with the verification of what is not decided yet. A request that waits for its answer
 * waits again.
 */
@Component
class ResumedCase {

  private static final String APPEAL = "userTask_decideAppeal";
  private static final String WAY_OUT = "callActivity_followWayOut";
  private static final String LADDER = "callActivity_followConsequences";
  private static final String VERIFICATIONS = "callActivity_verifyRequirements#multiInstanceBody";
  private static final String VERIFYING = "requirement-verification";
  private static final String PROVIDE = "userTask_provideEvidence";
  private static final String ANSWER = "userTask_answerInformationRequest";

  private final RuntimeService runtime;
  private final Enrollments enrollments;
  private final InformationRequests requests;
  private final DueDates dueDates;

  ResumedCase(
      @Lazy RuntimeService runtime,
      Enrollments enrollments,
      InformationRequests requests,
      DueDates dueDates) {
    this.runtime = runtime;
    this.enrollments = enrollments;
    this.requests = requests;
    this.dueDates = dueDates;
  }

  /** Begins the process of a case in front of the step it waits for. */
  ProcessInstance begin(Enrollment enrollment) {
    var begun =
        runtime
            .createProcessInstanceByKey(AnnualEnrollment.KEY)
            .businessKey(enrollment.id().value());
    return startBefore(begun, enrollment).execute();
  }

  private ProcessInstantiationBuilder startBefore(
      ProcessInstantiationBuilder begun, Enrollment enrollment) {
    if (enrollment.election() != Election.STAY) {
      return begun.startBeforeActivity(WAY_OUT);
    }
    var state = enrollment.stateBeneathHold();
    if (state == EnrollmentState.APPEALED) {
      return begun
          .startBeforeActivity(APPEAL)
          .setVariable(
              CaseVariables.OFFICE_DUE.name(),
              Variables.dateValue(Date.from(dueDates.ofReview(enrollment.id())), true));
    }
    return state.isNotRenewedYetOpen()
        ? begun.startBeforeActivity(LADDER)
        : begun
            .startBeforeActivity(VERIFICATIONS)
            .setVariable(
                CaseVariables.REQUIREMENTS, Variables.untypedValue(undecided(enrollment), true));
  }

  private List<String> undecided(Enrollment enrollment) {
    return enrollments.requirements(enrollment.id()).stream()
        .filter(one -> one.isWithPartner() || one.state() == RequirementState.UNDER_REVIEW)
        .map(one -> one.id().value())
        .toList();
  }

  /** Has the partner answer what it was asked, with the day it had. */
  void askAgain(CaseNumber caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    requests
        .openDue(List.of(caseNumber))
        .getOrDefault(caseNumber, Map.of())
        .forEach((requirement, due) -> askAgain(enrollment, requirement, due));
  }

  private void askAgain(Enrollment enrollment, String requirement, LocalDate due) {
    var verifying =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(VERIFYING)
            .processInstanceBusinessKey(enrollment.id().value())
            .variableValueEquals(CaseVariables.REQUIREMENT.name(), requirement)
            .singleResult();
    runtime
        .createProcessInstanceModification(
            Objects.requireNonNull(verifying, "What was asked is being verified").getId())
        .startBeforeActivity(ANSWER)
        .setVariable(
            CaseVariables.INFORMATION_DUE.name(),
            Variables.dateValue(Date.from(DueDates.endOf(due)), true))
        .setVariable(
            CaseVariables.ANSWER_CUT_OFF.name(),
            Variables.dateValue(Date.from(TimerDeadlines.ofAnswer(enrollment, due)), true))
        .cancelAllForActivity(PROVIDE)
        .execute();
  }
}
