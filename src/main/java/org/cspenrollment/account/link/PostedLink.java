package org.cspenrollment.account.link;

import java.time.Instant;

/**
 * What became of the last mail that carries a one-time link to its holder.
 *
 * @param at when it left; while it has not, when it was asked for
 */
public record PostedLink(State state, Instant at) {

  /** Whether it has left. */
  public enum State {
    QUEUED,
    SENT,
    /** The mail server did not take it, and it is not tried again. */
    FAILED
  }
}
