package org.cspenrollment.kernel;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The e-mail address of one reader, in the form in which mail servers take it: the one rule for
 * registry, accounts and post. A domain in letters of its country is kept as {@code xn--}.
 *
 * @param value ASCII only, such as {@code a@xn--bj0bj06e.example}
 */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_NAME = 64;
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  /** Refuses with {@link IllegalArgumentException} what no mail can be sent to. */
  public EmailAddress {
    if (!isOne(value)) {
      throw new IllegalArgumentException("This is no e-mail address");
    }
  }

  /** The address this text is, as it was typed; empty where no mail can be sent to it. */
  public static Optional<EmailAddress> ifOne(String typed) {
    var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    int at = text.lastIndexOf('@');
    return at < 1
        ? Optional.empty()
        : ascii(text.substring(at + 1))
            .map(domain -> text.substring(0, at + 1) + domain)
            .filter(EmailAddress::isOne)
            .map(EmailAddress::new);
  }

  /** How people write the address that is kept as this text, whatever that is. */
  public static String shown(String kept) {
    int at = kept.lastIndexOf('@');
    return at < 0 ? kept : kept.substring(0, at + 1) + unicode(kept.substring(at + 1));
  }

  /** The Unicode form only where it leads back to the same domain. */
  private static String unicode(String domain) {
    var shown = IDN.toUnicode(domain);
    return ascii(shown).filter(domain::equals).isPresent() ? shown : domain;
  }

  private static Optional<String> ascii(String domain) {
    try {
      return Optional.of(
          domain.chars().allMatch(c -> c < 128)
              ? domain
              : IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isOne(String text) {
    int at = text.lastIndexOf('@');
    return at >= 1
        && at <= LONGEST_NAME
        && text.length() <= LONGEST
        && NAME.matcher(text.substring(0, at)).matches()
        && Stream.of(text.substring(at + 1).split("\\.", -1))
            .allMatch(label -> LABEL.matcher(label).matches());
  }

  @Override
  public String toString() {
    return value;
  }
}
