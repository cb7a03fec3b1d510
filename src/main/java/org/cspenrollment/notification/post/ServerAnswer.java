package org.cspenrollment.notification.post;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server said when it did not take a mail.
 *
 * @param text its words, in one line
 * @param refused whether it will never take a mail to this reader (5xx to the address)
 */
record ServerAnswer(String text, boolean refused) {

  private static final int LONGEST = 300;
  private static final int PERMANENT = 5;
  private static final int HUNDRED = 100;

  /** Looks through everything that was thrown: what was said to the address counts most. */
  static ServerAnswer in(Throwable thrown) {
    var all = all(thrown);
    return all.stream()
        .filter(SMTPAddressFailedException.class::isInstance)
        .map(SMTPAddressFailedException.class::cast)
        .findFirst()
        .map(
            said ->
                new ServerAnswer(
                    clean(Objects.requireNonNullElse(said.getMessage(), "")),
                    said.getReturnCode() / HUNDRED == PERMANENT))
        .orElseGet(() -> new ServerAnswer(innermost(all), false));
  }

  /** The text without line breaks and signs that cannot be seen, and not too long. */
  static String clean(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Z}]+", " ").strip();
    return line.isEmpty() ? "?" : line.substring(0, Math.min(line.length(), LONGEST));
  }

  private static String innermost(Set<Throwable> all) {
    return all.stream()
        .map(one -> Optional.ofNullable(one.getMessage()).orElse(one.getClass().getSimpleName()))
        .reduce((outer, inner) -> inner)
        .map(ServerAnswer::clean)
        .orElse("?");
  }

  private static Set<Throwable> all(Throwable thrown) {
    var found = new LinkedHashSet<Throwable>();
    var open = new ArrayDeque<Throwable>();
    open.add(thrown);
    while (!open.isEmpty()) {
      var one = open.poll();
      if (found.add(one)) {
        Optional.ofNullable(one.getCause()).ifPresent(open::add);
        if (one instanceof MessagingException mail) {
          Optional.ofNullable(mail.getNextException()).ifPresent(open::add);
        }
        if (one instanceof MailSendException batch) {
          open.addAll(batch.getFailedMessages().values());
        }
      }
    }
    return found;
  }
}
