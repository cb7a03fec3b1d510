package org.cspenrollment.review.verification;

import java.util.Map;
import org.cspenrollment.enrollment.preparation.CaseProgress;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.facts.ServiceState;
import org.cspenrollment.review.TaskReference;
import org.springframework.stereotype.Component;

/** What the pinned tables say of the facts a person has checked. */
@Component
class Recommendations {

  private final CaseProgress progress;

  Recommendations(CaseProgress progress) {
    this.progress = progress;
  }

  /**
   * What is recommended if everything is as these facts say: what whoever decides is shown, what is
   * recorded, and what the second person reads are this one answer.
   */
  RequirementResult asked(TaskReference task, Map<String, Object> facts) {
    return of(task, facts, Verdict.MET);
  }

  /** What the tables make of these facts once the verdict has been given on the service. */
  RequirementResult of(TaskReference task, Map<String, Object> facts, Verdict verdict) {
    return progress.recommendation(
        task.caseNumber(),
        task.requiredRequirement(),
        facts,
        verdict == Verdict.NOT_MET ? ServiceState.REJECTED : ServiceState.ACCEPTED);
  }
}
