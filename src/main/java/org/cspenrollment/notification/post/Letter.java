package org.cspenrollment.notification.post;

import java.util.Locale;

/**
 * A mail that is written.
 *
 * @param messageId its Message-ID, which it keeps whatever happens to its tries
 * @param recipient the address
 * @param subject made of our own words only
 */
public record Letter(
    String messageId, String recipient, Locale language, String subject, String text) {

  /** Says nothing of its text, so that no link gets into a log. */
  @Override
  public String toString() {
    return "Letter[" + messageId + "]";
  }
}
