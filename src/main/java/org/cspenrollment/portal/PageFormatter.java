package org.cspenrollment.portal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.lifecycle.CaseTenant;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.time.WrittenTime;
import org.cspenrollment.policy.Scope;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates, amounts, sizes and names in the language of the reader: {@code ${@wording}}. */
@Component("wording")
public class PageFormatter {

  private final MessageSource messages;

  PageFormatter(MessageSource messages) {
    this.messages = messages;
  }

  /** A sentence of the programme, its days as the reader writes them. */
  public String of(Bilingual sentence) {
    return WrittenTime.inSentence(sentence.in(locale()), locale());
  }

  /** A day. */
  public String date(LocalDate day) {
    return WrittenTime.day(day, locale());
  }

  /** A month of a year. */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern(message("portal.month"), locale()).format(month);
  }

  /** Some months, one after the other. */
  public String months(List<YearMonth> months) {
    return months.stream().map(this::month).collect(Collectors.joining(", "));
  }

  /** An amount of US dollars, to the cent, without the name of the currency. */
  public String dollars(long cents) {
    var format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(2);
    return format.format(BigDecimal.valueOf(cents, 2));
  }

  /** A moment to the minute, in UTC, for readers of whom nobody knows where they are. */
  public String time(Instant at) {
    return localTime(at.atZone(ZoneOffset.UTC)) + " UTC";
  }

  /** A moment to the minute where the partner of a case is, with the name of its zone. */
  public String time(Instant at, CaseTenant tenant) {
    return time(at, ZoneId.of(tenant.timeZone()));
  }

  /** A moment to the minute in a zone, with its name. */
  public String time(Instant at, ZoneId zone) {
    return WrittenTime.isUtc(zone)
        ? time(at)
        : message("portal.moment", localTime(at.atZone(zone)), WrittenTime.zone(zone, locale()));
  }

  /** A moment by the clock of its own zone, to the minute; the zone is not said. */
  public String localTime(ZonedDateTime at) {
    return WrittenTime.minute(at, locale());
  }

  /** A size in words, with the bytes counted. */
  public String exactSize(long bytes) {
    return bytes < 1024 ? size(bytes) : message("portal.receipt.exact-size", size(bytes), bytes);
  }

  /** A size in bytes, in words. */
  public String size(long bytes) {
    if (bytes < 1024) {
      return message("portal.size.bytes", bytes);
    }
    double kibibytes = bytes / 1024.0;
    return kibibytes < 1024
        ? message("portal.size.kib", kibibytes)
        : message("portal.size.mib", kibibytes / 1024);
  }

  /** What a requirement is called. */
  public String requirement(String id) {
    return messages.getMessage("portal.requirement." + id + ".name", null, id, locale());
  }

  /** How sure a source is; a mark nobody has words for stands for itself. */
  public String confidence(String mark) {
    return messages.getMessage("portal.confidence." + mark, null, mark, locale());
  }

  /** For whom a requirement counts. */
  public String scope(Scope scope) {
    return message("portal.scope." + scope);
  }

  /** What a partner's status is called. */
  public String status(String status) {
    return message("portal.partner-status." + status);
  }

  /**
   * The sentence of a notice: of its reason, or else of its type; a refusal nobody has words for is
   * still told.
   */
  public String of(Notice notice) {
    var ofType = notice.key().substring(0, notice.key().lastIndexOf('.'));
    return words(notice.key(), words(ofType, message("portal.refused.other")));
  }

  private String words(String key, String otherwise) {
    return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale()));
  }

  private String message(String key, Object... values) {
    return messages.getMessage(key, values, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
