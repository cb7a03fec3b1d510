package org.cspenrollment.workflow.hardening.lean;

import java.util.Collection;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.ObjectValue;

/**
 * Objects that one step hands on to another within a transaction. None of them is stored, so none
 * is serialized; the engine would do it when one is set and once more before the transaction ends.
 */
class HandedOnObjects extends JavaObjectSerializer {

  /** Lists, which is what steps and decisions hand on. */
  @Override
  protected boolean canSerializeValue(Object value) {
    return value instanceof Collection<?> && super.canSerializeValue(value);
  }

  @Override
  public void writeValue(ObjectValue value, ValueFields fields) {
    if (!value.isTransient()) {
      super.writeValue(value, fields);
    }
  }

  @Override
  public boolean isMutableValue(ObjectValue value) {
    return !value.isTransient() && super.isMutableValue(value);
  }
}
