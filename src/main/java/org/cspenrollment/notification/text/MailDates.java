package org.cspenrollment.notification.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.cspenrollment.platform.time.WrittenTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days in words: as everywhere they end at 24:00 UTC, and what that is where the partner is. */
@Component
public class MailDates {

  private final MessageSource messages;

  MailDates(MessageSource messages) {
    this.messages = messages;
  }

  /** A day. */
  String of(LocalDate day, Locale language) {
    return WrittenTime.day(day, language);
  }

  /** The end of a day, in UTC and in the zone of the partner. */
  String until(LocalDate day, QueuedMail mail) {
    var zone = ZoneId.of(mail.fact("timeZone").isEmpty() ? "UTC" : mail.fact("timeZone"));
    var there = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).withZoneSameInstant(zone);
    if (there.getOffset().equals(ZoneOffset.UTC)) {
      return messages.getMessage(
          "mail.until-utc", new Object[] {of(day, mail.language())}, mail.language());
    }
    return messages.getMessage(
        "mail.until",
        new Object[] {
          of(day, mail.language()),
          WrittenTime.minute(there, mail.language()),
          WrittenTime.zone(zone, mail.language())
        },
        mail.language());
  }
}
