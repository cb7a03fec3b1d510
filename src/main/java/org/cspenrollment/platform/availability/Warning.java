package org.cspenrollment.platform.availability;

import org.springframework.boot.actuate.health.Status;

/**
 * The state between up and down: the node does its work, and somebody should look. It is answered
 * 200, so that no proxy takes the node out for it.
 */
public final class Warning {

  /** Something needs somebody. */
  public static final Status STATUS = new Status("WARNING", "The node works; somebody should look");

  /** All is well. */
  public static final Status NONE = Status.UP;

  private Warning() {}
}
