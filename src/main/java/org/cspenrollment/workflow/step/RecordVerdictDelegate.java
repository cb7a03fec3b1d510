package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.review.verification.Verdicts;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.cspenrollment.workflow.TimerDeadlines;
import org.springframework.stereotype.Component;

/** serviceTask_recordVerdict: takes what the reviewer found into the case. */
@Component
class RecordVerdictDelegate implements JavaDelegate {

  private final Verdicts verdicts;
  private final Enrollments enrollments;
  private final DueDates dueDates;

  RecordVerdictDelegate(Verdicts verdicts, Enrollments enrollments, DueDates dueDates) {
    this.verdicts = verdicts;
    this.enrollments = enrollments;
    this.dueDates = dueDates;
  }

  @Override
  public void execute(DelegateExecution step) {
    var caseNumber = new CaseNumber(step.getProcessBusinessKey());
    var answerDue = verdicts.record(CompletedTask.of(step), CaseVariables.VERDICT.find(step));
    CaseVariables.REVIEW_DUE.handOn(step, dueDates.ofReview(caseNumber));
    answerDue.ifPresent(
        due -> {
          CaseVariables.INFORMATION_DUE.handOn(step, DueDates.endOf(due));
          CaseVariables.ANSWER_CUT_OFF.handOn(
              step, TimerDeadlines.ofAnswer(enrollments.require(caseNumber), due));
        });
  }
}
