package org.cspenrollment.portal.enrollment;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.time.WrittenTime;
import org.cspenrollment.portal.PageFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * When a day ends, and how long it is until then, in words for the reader: {@code
 * ${@deadlineWording}}.
 */
@Component("deadlineWording")
class DeadlineFormatter {

  private final PageFormatter words;
  private final MessageSource messages;

  DeadlineFormatter(PageFormatter words, MessageSource messages) {
    this.words = words;
    this.messages = messages;
  }

  /** When the basis date is over where the partner is; empty where that is the same as UTC. */
  public String endsThere(Enrollment enrollment) {
    var zone = ZoneId.of(enrollment.tenant().timeZone());
    var ends = enrollment.basis().ends().atZone(zone);
    if (ends.getOffset().equals(ZoneOffset.UTC)) {
      return "";
    }
    return message(
        "portal.ends-there",
        words.localTime(ends),
        WrittenTime.zone(zone, LocaleContextHolder.getLocale()));
  }

  /**
   * When the basis date is over where the partner is; empty where its last moment falls on the same
   * day there.
   */
  public String otherDayThere(Enrollment enrollment) {
    var last =
        enrollment.basis().ends().minusNanos(1).atZone(ZoneId.of(enrollment.tenant().timeZone()));
    return last.toLocalDate().equals(enrollment.basisDate()) ? "" : endsThere(enrollment);
  }

  /** How long it is until a day; a day that is over is told as such. */
  public String daysLeft(long days) {
    if (days == 0) {
      return message("portal.days.today");
    }
    if (days > 0) {
      return days == 1 ? message("portal.days.tomorrow") : message("portal.days.left", days);
    }
    return days == -1 ? message("portal.days.yesterday") : message("portal.days.ago", -days);
  }

  /** How working days are counted where the public holidays of a country are not known. */
  public String mondayToFriday(String country) {
    var locale = LocaleContextHolder.getLocale();
    return message(
        "portal.case.monday-to-friday", new Locale("", country).getDisplayCountry(locale));
  }

  private String message(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
