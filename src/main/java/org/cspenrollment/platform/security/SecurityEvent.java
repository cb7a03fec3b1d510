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
public record SecurityEvent(String actor, SecurityEventKind kind, String subject, String detail) {

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
