package org.cspenrollment.platform.database;

/**
 * The application does not start, for a reason the person who started it can do something about.
 */
public final class StartupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  /**
   * A refusal to start.
   *
   * @param reason what is wrong, in a sentence
   * @param action what to do about it
   */
  public StartupException(String reason, String action) {
    super(reason);
    this.action = action;
  }

  /** A refusal to start, and what it was found by. */
  public StartupException(String reason, String action, Throwable cause) {
    super(reason, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
