package org.cspenrollment.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.schedule.Reminder;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Days of mails in words. */
class MailDatesTest {

  private static final LocalDate DAY = LocalDate.of(2018, 10, 15);

  private final StaticMessageSource messages = new StaticMessageSource();
  private final MailDates dates = new MailDates(messages);

  MailDatesTest() {
    for (var language : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
      messages.addMessage("mail.until", language, "{0} UTC / {1} {2}");
      messages.addMessage("mail.until-utc", language, "{0} UTC");
    }
  }

  @Test
  void aDayIsWrittenAsItsReaderDoes() {
    assertThat(dates.of(DAY, Locale.ENGLISH)).isEqualTo("October 15, 2018");
    assertThat(dates.of(DAY, Locale.KOREAN)).isEqualTo("2018년 10월 15일");
  }

  @Test
  void theEndOfADayIsToldInTheZoneOfThePartnerToo() {
    assertThat(dates.until(DAY, mail(Locale.ENGLISH, "Asia/Seoul")))
        .isEqualTo("October 15, 2018 UTC / October 16, 2018 09:00 Korean Time");
    assertThat(dates.until(DAY, mail(Locale.ENGLISH, "America/Los_Angeles")))
        .contains("October 15, 2018 17:00");
  }

  @Test
  void whereTheZoneIsUtcOrUnknownItIsToldOnce() {
    assertThat(dates.until(DAY, mail(Locale.KOREAN, "UTC"))).isEqualTo("2018년 10월 15일 UTC");
    assertThat(dates.until(DAY, mail(Locale.ENGLISH, null))).isEqualTo("October 15, 2018 UTC");
  }

  @Test
  void aFactIsADayOnlyIfItLooksLikeOne() {
    var mail = mail(Locale.ENGLISH, "UTC");

    assertThat(mail.day("due")).contains(DAY);
    assertThat(mail.day("timeZone")).isEmpty();
    assertThat(mail.day("unknown")).isEmpty();
    assertThat(mail.fact("unknown")).isEmpty();
  }

  private static QueuedMail mail(Locale language, String zone) {
    Map<String, String> facts = new HashMap<>();
    facts.put("timeZone", zone);
    facts.put("due", "2018-10-15");
    return new QueuedMail(
        1,
        new CaseNumber("KR-10421-2018"),
        Reminder.Audience.PARTNER,
        "KR-10421",
        "hanul@partner.test",
        language,
        MailKind.CASE_OPENED,
        facts,
        Instant.EPOCH,
        QueuedMail.State.QUEUED,
        0,
        null,
        null,
        null,
        java.time.Instant.EPOCH,
        null);
  }
}
