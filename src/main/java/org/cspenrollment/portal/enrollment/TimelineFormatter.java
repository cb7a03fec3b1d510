package org.cspenrollment.portal.enrollment;

import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.enrollment.TimelineEntry;
import org.cspenrollment.portal.PageFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What happened in a case, in sentences for the reader: {@code ${@timelineWording}}. */
@Component("timelineWording")
class TimelineFormatter {

  private final PageFormatter words;
  private final MessageSource messages;

  TimelineFormatter(PageFormatter words, MessageSource messages) {
    this.words = words;
    this.messages = messages;
  }

  /** Which case comes next. */
  public String nextCycle(TimelineEntry scheduled) {
    return message(
        "portal.case.next-cycle-why",
        scheduled.details().getOrDefault("subject", ""),
        day(scheduled.details().getOrDefault("basisDate", "")));
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
        details.containsKey("status") ? words.status(String.valueOf(details.get("status"))) : "",
        details.getOrDefault("reason", ""),
        details.containsKey("which") ? message("portal.which." + details.get("which")) : "",
        day(details.getOrDefault("from", "")),
        isOfStep(entry.what()) ? message("portal.step." + details.get("subject")) : "");
  }

  private static boolean isOfStep(AuditCode code) {
    return code == AuditCode.TRANSITION_STEP_REPORTED
        || code == AuditCode.TRANSITION_STEP_TAKEN
        || code == AuditCode.TRANSITION_STEP_NOT_NEEDED
        || code == AuditCode.TRANSITION_STEP_CONFIRMED
        || code == AuditCode.TRANSITION_STEP_RETURNED
        || code == AuditCode.TRANSITION_STEP_MOVED;
  }

  /** The requirement it is about, and the file where there is one. */
  private String about(Map<String, Object> details) {
    var requirement =
        String.valueOf(
            details.getOrDefault(
                "requirement",
                details.getOrDefault("requirementId", details.getOrDefault("subject", ""))));
    var name = requirement.startsWith("REQ-") ? words.requirement(requirement) : "";
    var file = details.get("fileName");
    return file == null ? name : name.isEmpty() ? file.toString() : name + " – " + file;
  }

  private String day(Object text) {
    return text.toString().isEmpty() ? "" : words.date(LocalDate.parse(text.toString()));
  }

  private String message(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
