package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cspenrollment.enrollment.preparation.CaseProgress;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.springframework.stereotype.Component;

/** Hands a requirement to the office and says by when the office has to be done. */
@Component
class OpenForReview {

  private final CaseProgress progress;
  private final DueDates dueDates;

  OpenForReview(CaseProgress progress, DueDates dueDates) {
    this.progress = progress;
    this.dueDates = dueDates;
  }

  void open(DelegateExecution step) {
    var caseNumber = step.getProcessBusinessKey();
    var due = dueDates.reviewDay(new CaseNumber(caseNumber));
    progress.openForReview(
        new CaseNumber(caseNumber),
        new RequirementId(CaseVariables.REQUIREMENT.require(step)),
        due);
    CaseVariables.REVIEW_DUE.handOn(step, DueDates.endOf(due));
  }
}
