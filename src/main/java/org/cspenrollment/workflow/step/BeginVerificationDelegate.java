package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.cspenrollment.workflow.TimerDeadlines;
import org.springframework.stereotype.Component;

/** serviceTask_beginVerification: finds out who has to begin, the partner or the office. */
@Component
class BeginVerificationDelegate implements JavaDelegate {

  private final Enrollments enrollments;
  private final OpenForReview office;

  BeginVerificationDelegate(Enrollments enrollments, OpenForReview office) {
    this.enrollments = enrollments;
    this.office = office;
  }

  @Override
  public void execute(DelegateExecution step) {
    var enrollment = enrollments.require(new CaseNumber(step.getProcessBusinessKey()));
    var requirement =
        enrollments.requirement(
            enrollment.id(), new RequirementId(CaseVariables.REQUIREMENT.require(step)));
    CaseVariables.EVIDENCE_NEEDED.handOn(step, requirement.isWithPartner());
    CaseVariables.EVIDENCE_DUE.handOn(step, DueDates.endOf(enrollment.evidenceDue()));
    CaseVariables.EVIDENCE_CUT_OFF.handOn(step, TimerDeadlines.ofEvidence(enrollment));
    if (!requirement.isWithPartner()) {
      office.open(step);
    }
  }
}
