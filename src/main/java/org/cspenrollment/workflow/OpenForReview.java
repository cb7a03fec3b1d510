package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cspenrollment.enrollment.CaseProgress;
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
    progress.openForReview(caseNumber, CaseVariables.REQUIREMENT.require(step));
    CaseVariables.REVIEW_DUE.handOn(step, dueDates.ofReview(caseNumber));
  }
}
