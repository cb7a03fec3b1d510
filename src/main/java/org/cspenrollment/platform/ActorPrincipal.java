package org.cspenrollment.platform;

/** A security principal that knows which actor it stands for. */
public interface ActorPrincipal {

  /** The person behind this sign-in. */
  Actor actor();
}
