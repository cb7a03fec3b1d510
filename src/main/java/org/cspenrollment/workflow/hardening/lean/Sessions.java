package org.cspenrollment.workflow.hardening.lean;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Makes for each command what stands in for a part of the engine.
 *
 * @param type the part
 * @param maker makes what stands in for it
 */
public record Sessions(Class<?> type, Supplier<Session> maker) implements SessionFactory {

  @Override
  public Class<?> getSessionType() {
    return type;
  }

  @Override
  public Session openSession() {
    return maker.get();
  }
}
