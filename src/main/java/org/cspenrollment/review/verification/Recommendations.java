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

  /** The recommendation for the requirement of a task; a service counts as the verdict says. */
  RequirementResult of(TaskReference task, Map<String, Object> facts, Verdict verdict) {
    return progress.recommendation(
        task.caseNumber(),
        task.requiredRequirement().value(),
        facts,
        verdict == Verdict.NOT_MET ? ServiceState.REJECTED : ServiceState.ACCEPTED);
  }
}
