package org.cspenrollment.workflow.hardening;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the processes of a case something. Whether one of them waited for it is an answer: a case
 * may have gone on meanwhile, and that is nothing to break off for. The engine's own way to tell
 * one process breaks the transaction off where none waits, so it is not used.
 */
@Component
public class EngineMessages {

  private final RuntimeService runtime;

  EngineMessages(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Tells it, and answers whether a process of the case waited for it. */
  public boolean tell(CaseNumber caseNumber, String message) {
    return tell(caseNumber, message, Map.of());
  }

  /**
   * Tells what a person did, where it is nothing if no process waits for it.
   *
   * @throws ProblemException 409 if none does: the person has to look again
   */
  public void require(CaseNumber caseNumber, String message) {
    requireTold(tell(caseNumber, message, Map.of()));
  }

  /**
   * The same, with something the process needs to know of it.
   *
   * @param variable the name of what is handed on
   * @throws ProblemException 409 if no process waits for it
   */
  public void require(CaseNumber caseNumber, String message, String variable, TypedValue value) {
    requireTold(tell(caseNumber, message, Map.of(variable, value)));
  }

  private boolean tell(CaseNumber caseNumber, String message, Map<String, Object> variables) {
    return !runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(caseNumber.value())
        .setVariables(variables)
        .correlateAllWithResult()
        .isEmpty();
  }

  private static void requireTold(boolean told) {
    if (!told) {
      throw ProblemException.conflict(
          "case-gone-on",
          "The case has gone on",
          "The case has gone on meanwhile. Look at it again before you decide.");
    }
  }
}
