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
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.TimelineEntry;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.Scope;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates, sizes and composed sentences in the language of the reader: {@code ${@wording}}. */
@Component("wording")
class PageFormatter {

  private final MessageSource messages;

  PageFormatter(MessageSource messages) {
    this.messages = messages;
  }

  /** A sentence of the programme. */
  public String of(Bilingual sentence) {
    return sentence.in(locale());
  }

  /** A day. */
  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale()).format(day);
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

  /** A moment, in UTC and to the minute. */
  public String time(Instant at) {
    return time(at.atZone(ZoneOffset.UTC)) + " UTC";
  }

  private String time(ZonedDateTime at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale()).format(at)
        + DateTimeFormatter.ofPattern(" HH:mm").format(at);
  }

  /** When the basis date is over where the partner is; empty where that is the same as UTC. */
  public String endsThere(Enrollment enrollment) {
    var zone = ZoneId.of(enrollment.tenant().timeZone());
    var ends = enrollment.basis().ends().atZone(zone);
    if (ends.getOffset().equals(ZoneOffset.UTC)) {
      return "";
    }
    return message(
        "portal.ends-there", time(ends), zone.getDisplayName(TextStyle.FULL_STANDALONE, locale()));
  }

  /** The same, only where the last moment of the basis date falls on another day there. */
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

  /** By when, or on which day, the next step comes. */
  public String due(NextAction next, LocalDate day) {
    return message(next.what().equals("WAIT_FOR_WINDOW") ? "portal.on" : "portal.by", date(day));
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

  /** Which case comes next. */
  public String nextCycle(TimelineEntry scheduled) {
    return message(
        "portal.case.next-cycle-why",
        scheduled.details().get("subject"),
        day(scheduled.details().get("basisDate")));
  }

  /** What happened, in a sentence. */
  public String told(TimelineEntry entry) {
    var details = entry.details();
    return message(
        "timeline." + entry.what(),
        about(details),
        day(
            details.getOrDefault(
                "due", details.getOrDefault("basisDate", details.getOrDefault("to", "")))),
        details.getOrDefault("edition", ""),
        details.containsKey("result") ? message("portal.result." + details.get("result")) : "",
        details.getOrDefault("subject", ""),
        details.containsKey("status") ? status(String.valueOf(details.get("status"))) : "",
        details.getOrDefault("reason", ""),
        details.containsKey("which") ? message("portal.which." + details.get("which")) : "",
        day(details.getOrDefault("from", "")),
        isOfStep(entry.what()) ? message("portal.step." + details.get("subject")) : "");
  }

  private static boolean isOfStep(AuditCode code) {
    return code == AuditCode.TRANSITION_STEP_REPORTED
        || code == AuditCode.TRANSITION_STEP_CONFIRMED
        || code == AuditCode.TRANSITION_STEP_RETURNED;
  }

  /** What a partner's status is called. */
  public String status(String status) {
    return message("portal.partner-status." + status);
  }

  /** The requirement it is about, and the file where there is one. */
  private String about(Map<String, Object> details) {
    var requirement =
        String.valueOf(
            details.getOrDefault(
                "requirement",
                details.getOrDefault("requirementId", details.getOrDefault("subject", ""))));
    var name = requirement.startsWith("REQ-") ? requirement(requirement) : "";
    var file = details.get("fileName");
    return file == null ? name : name.isEmpty() ? file.toString() : name + " – " + file;
  }

  private String day(Object text) {
    return text.toString().isEmpty() ? "" : date(LocalDate.parse(text.toString()));
  }

  /** The sentence of a notice; a refusal nobody has words for is still told. */
  public String of(Notice notice) {
    var locale = locale();
    return messages.getMessage(
        notice.key(), null, messages.getMessage("portal.refused.other", null, locale), locale);
  }

  private String message(String key, Object... values) {
    return messages.getMessage(key, values, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
