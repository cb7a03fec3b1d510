package org.cspenrollment.workflow.step;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.cspenrollment.enrollment.preparation.ListedRequirements;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.CaseVariables;
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
            .map((Map<String, Object> row) -> (String) row.get("reqId"))
            .toList();
    nextRound(step, requirements.record(new CaseNumber(step.getProcessBusinessKey()), listed));
  }

  /** Hands the list on to the multi-instance activity; it is not stored. */
  static void nextRound(DelegateExecution step, List<String> requirements) {
    step.setVariable(
        CaseVariables.REQUIREMENTS, Variables.untypedValue(List.copyOf(requirements), true));
  }
}
