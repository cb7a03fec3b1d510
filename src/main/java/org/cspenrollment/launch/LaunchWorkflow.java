package org.cspenrollment.launch;

import java.util.UUID;
import java.util.function.Supplier;

/** What a launch needs of the process that carries it. */
public interface LaunchWorkflow {

  /** Starts the process of a launch, in the caller's transaction; the work begins after it. */
  void start(UUID launch);

  /**
   * Does something in a transaction of its own, whatever step of whichever process is being taken:
   * the processes it starts are written together at its end, or not at all.
   */
  <T> T apart(Supplier<T> work);
}
