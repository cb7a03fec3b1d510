package org.cspenrollment.platform;

import java.util.Map;

/**
 * Something happened at the doors that must be on record: published as an application event,
 * written down by {@code audit}.
 *
 * @param actor the sign-in name, or {@code anonymous}
 * @param action an upper-case verb phrase such as {@code SIGN_IN_FAILED}
 * @param subject what it was about: an account or an address; cleaned of control characters
 * @param details what else must be known; never a secret
 */
public record SecurityEvent(
    String actor, String action, String subject, Map<String, String> details) {

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
