package org.cspenrollment.workflow.hardening.expression;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.cspenrollment.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Two names every expression of a case may use without a variable of its process: {@code
 * caseNumber}, which is the business key, and {@code partnerName}, which the case knows. A variable
 * of the same name comes first, as cases of earlier releases have them.
 */
class CaseNames extends ExpressionAllowListResolver {

  static final String CASE_NUMBER = "caseNumber";
  static final String PARTNER_NAME = "partnerName";

  private final Supplier<PartnerOfCase> partners;

  CaseNames(Supplier<PartnerOfCase> partners) {
    this.partners = partners;
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base != null || !(CASE_NUMBER.equals(property) || PARTNER_NAME.equals(property))) {
      return null;
    }
    var key = businessKey(context.getContext(VariableScope.class));
    context.setPropertyResolved(key.isPresent());
    return CASE_NUMBER.equals(property)
        ? key.orElse(null)
        : key.map(CaseNumber::new).map(partners.get()::name).orElse(null);
  }

  private static Optional<String> businessKey(@Nullable Object scope) {
    if (scope instanceof DelegateTask task) {
      return businessKey(task.getExecution());
    }
    return scope instanceof DelegateExecution execution
        ? Optional.ofNullable(execution.getProcessBusinessKey())
        : Optional.empty();
  }
}
