package org.cspenrollment.workflow.hardening;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;

/**
 * Ids of the engine that grow with time (UUID of version 7, RFC 9562): what is written together
 * stands together in every index, and a page of it is full when the next one begins.
 */
final class OrderedIds implements IdGenerator {

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  @Override
  public String getNextId() {
    return ids.generate().toString();
  }
}
