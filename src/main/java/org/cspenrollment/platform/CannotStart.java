package org.cspenrollment.platform;

/**
 * The application does not start, for a reason the person who started it can do something about.
 */
final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  /**
   * A refusal to start.
   *
   * @param reason what is wrong, in a sentence
   * @param action what to do about it
   */
  CannotStart(String reason, String action) {
    super(reason);
    this.action = action;
  }

  CannotStart(String reason, String action, Throwable cause) {
    super(reason, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
