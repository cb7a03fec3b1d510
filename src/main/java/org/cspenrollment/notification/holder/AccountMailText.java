package org.cspenrollment.notification.holder;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.account.Account;
import org.cspenrollment.account.OneTimeLink;
import org.cspenrollment.notification.post.Letter;
import org.cspenrollment.notification.text.MailSettings;
import org.cspenrollment.platform.ApplicationSettings;
import org.cspenrollment.platform.time.WrittenTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a mail about the reader's own account. */
@Component
class AccountMailText {

  private final MessageSource messages;
  private final MailSettings settings;
  private final String base;

  AccountMailText(MessageSource messages, MailSettings settings, ApplicationSettings application) {
    this.messages = messages;
    this.settings = settings;
    var address = application.baseUrl();
    this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** The mail, with the link it carries. */
  Letter write(AccountMail mail, Account reader, Optional<OneTimeLink> link) {
    var language = Locale.forLanguageTag(reader.language());
    var key = "mail.account." + mail.kind();
    var text =
        Stream.of(
                Stream.of(say(language, key + ".what", reader.username(), mail.actedBy())),
                link.stream().map(one -> base + one.path()),
                link.stream()
                    .map(one -> say(language, "mail.account.until", expiry(one, language))),
                Stream.of(say(language, key + ".todo")),
                Stream.of(say(language, "mail.account.footer", settings.from())))
            .flatMap(part -> part)
            .collect(Collectors.joining("\n\n", "", "\n"));
    return new Letter(
        "<account-" + mail.id() + ".mail@" + settings.domain() + ">",
        reader.contactEmail(),
        language,
        say(language, key + ".subject"),
        text);
  }

  private static String expiry(OneTimeLink link, Locale language) {
    return WrittenTime.minute(link.expiresAt().atZone(ZoneOffset.UTC), language);
  }

  private String say(Locale language, String key, Object... values) {
    return messages.getMessage(key, values, language);
  }
}
