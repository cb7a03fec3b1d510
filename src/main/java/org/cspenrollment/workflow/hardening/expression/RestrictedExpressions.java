package org.cspenrollment.workflow.hardening.expression;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/**
 * The expressions of processes, decisions and filters. They see variables, what a case and its
 * partner are called, the engine's own functions such as {@code currentUser()} and our delegates;
 * no other bean and nothing that leads to a class, wherever the text of the expression came from.
 */
public class RestrictedExpressions extends SpringExpressionManager {

  private final transient ELResolver names;
  private final transient ELResolver delegates;

  /** Finds delegates, and what partners are called, among these beans. */
  public RestrictedExpressions(ApplicationContext beans) {
    super(beans, Map.of());
    this.names = new CaseNames(() -> beans.getBean(PartnerOfCase.class));
    this.delegates = new DelegateBeans(beans);
  }

  @Override
  protected ELResolver createElResolver() {
    var allowed = new CompositeELResolver();
    allowed.add(new ExpressionAllowList());
    allowed.add(new VariableScopeElResolver());
    allowed.add(new VariableContextElResolver());
    allowed.add(names);
    allowed.add(delegates);
    allowed.add(new ArrayELResolver());
    allowed.add(new ListELResolver());
    allowed.add(new MapELResolver());
    allowed.add(new BeanELResolver());
    return allowed;
  }
}
