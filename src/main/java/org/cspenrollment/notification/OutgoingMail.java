package org.cspenrollment.notification;

import java.util.List;
import org.cspenrollment.notification.text.QueuedMail;

/**
 * A mail that is made up: rows of the outbox that leave together, to one reader.
 *
 * @param messageId its Message-ID, which it keeps whatever happens to its tries
 * @param parts what it tells, at least one thing
 */
record OutgoingMail(String messageId, List<QueuedMail> parts) {

  /** How often sending has failed: as often as of the row that failed most. */
  int tries() {
    return parts.stream().mapToInt(QueuedMail::tries).max().orElse(0);
  }
}
