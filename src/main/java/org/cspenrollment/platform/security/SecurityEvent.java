package org.cspenrollment.platform.security;

/**
 * Something happened at the doors that must be on record: published as an application event,
 * written down by {@code audit}.
 *
 * @param actor the sign-in name, {@code system} or {@code anonymous}
 * @param subject what it was about: an account, or method and path of a request; cleaned of control
 *     characters
 * @param detail the one thing its kind asks for beside that; never a secret
 */
public record SecurityEvent(String actor, Kind kind, String subject, String detail) {

  /** What can happen at the doors, and what is told of it beside actor and subject. */
  public enum Kind {
    /** The address somebody signed in from. */
    SIGNED_IN,
    /** The address a wrong sign-in came from. */
    SIGN_IN_FAILED,
    /** The address from which sign-ins were too many, or too many for the account. */
    SIGN_IN_THROTTLED,
    /** The address from which somebody asked for what is not theirs. */
    ACCESS_DENIED,
    /** The address from which a request came without the token of its page. */
    CSRF_REFUSED,
    /** The type of the problem with a request to the engine's own pages. */
    WEBAPP_REQUEST_REFUSED,
    /** How the engine's grants differed from the table. */
    GRANT_DRIFT
  }

  public static final String ANONYMOUS = "anonymous";

  public SecurityEvent {
    actor = clean(actor, 100);
    actor = actor.isEmpty() ? ANONYMOUS : actor;
    subject = clean(subject, 300);
  }

  private static String clean(String text, int length) {
    var kept = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .limit(length / 2)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
