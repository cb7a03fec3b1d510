package org.cspenrollment.workflow.hardening.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The only beans an expression can name: delegates and listeners of the module {@code workflow}.
 * Looked up when first used, because they need the engine that is only being built.
 */
class DelegateBeans extends ExpressionAllowListResolver {

  private static final String MODULE = "org.cspenrollment.workflow";
  private static final List<Class<?>> TYPES =
      List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

  private final ApplicationContext beans;
  private volatile @Nullable Set<String> names;

  DelegateBeans(ApplicationContext beans) {
    this.beans = beans;
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base == null && property instanceof String name && names().contains(name)) {
      context.setPropertyResolved(true);
      return beans.getBean(name);
    }
    return null;
  }

  private Set<String> names() {
    var known = names;
    if (known == null) {
      known = found();
      names = known;
    }
    return known;
  }

  private Set<String> found() {
    Set<String> found = new HashSet<>();
    for (var type : TYPES) {
      for (var name : beans.getBeanNamesForType(type, true, false)) {
        var beanType = beans.getType(name);
        if (beanType != null && beanType.getPackageName().startsWith(MODULE)) {
          found.add(name);
        }
      }
    }
    return Set.copyOf(found);
  }
}
