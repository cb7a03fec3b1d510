package org.cspenrollment.workflow.hardening.expression;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/** A resolver that knows nothing of its own: what a subclass does not answer, others may. */
abstract class ExpressionAllowListResolver extends ELResolver {

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    return null;
  }

  @Override
  public @Nullable Class<?> getType(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    return null;
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
    if (context.isPropertyResolved()) {
      throw new PropertyNotWritableException("Expressions cannot set this");
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
    return true;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(
      ELContext context, @Nullable Object base) {
    return Collections.emptyIterator();
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return Object.class;
  }
}
