package org.cspenrollment.workflow.step;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.cspenrollment.enrollment.preparation.ListedRequirements;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.workflow.CaseVariables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** serviceTask_recordRequirements: takes what the catalogue listed into the case. */
@Component
class RecordRequirementsDelegate implements JavaDelegate {

  private final ListedRequirements requirements;

  RecordRequirementsDelegate(ListedRequirements requirements) {
    this.requirements = requirements;
  }

  @Override
  public void execute(DelegateExecution step) {
    var decision = (DmnDecisionResult) step.getVariable("decisionResult");
    var listed =
        decision.getResultList().stream()
            .map((Map<String, Object> row) -> requirement(row.get("reqId")))
            .toList();
    nextRound(step, requirements.record(new CaseNumber(step.getProcessBusinessKey()), listed));
  }

  /** Hands the list on to the multi-instance activity; it is not stored. */
  static void nextRound(DelegateExecution step, List<RequirementId> requirements) {
    step.setVariable(
        CaseVariables.REQUIREMENTS,
        Variables.untypedValue(requirements.stream().map(RequirementId::value).toList(), true));
  }

  private static RequirementId requirement(@Nullable Object listed) {
    return new RequirementId(
        Objects.requireNonNull((String) listed, "Every rule of the catalogue names a requirement"));
  }
}
