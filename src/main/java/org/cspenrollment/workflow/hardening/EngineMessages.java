package org.cspenrollment.workflow.hardening;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the processes of a case something. Whether one of them waited for it is the answer: a case
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
    return !runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(caseNumber.value())
        .correlateAllWithResult()
        .isEmpty();
  }

  /**
   * The same, with something the process needs to know of it.
   *
   * @param variable the name of what is handed on
   */
  public boolean tell(CaseNumber caseNumber, String message, String variable, TypedValue value) {
    return !runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(caseNumber.value())
        .setVariable(variable, value)
        .correlateAllWithResult()
        .isEmpty();
  }
}
