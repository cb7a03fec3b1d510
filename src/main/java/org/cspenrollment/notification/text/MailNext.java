package org.cspenrollment.notification.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.DueKind;
import org.cspenrollment.enrollment.NextActor;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.policy.schedule.Reminder;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What comes next in a case, in the words its reader finds on the pages: the portal's for a
 * partner, Cockpit's for the office.
 */
@Component
public class MailNext {

  private final MessageSource messages;
  private final MailDates dates;

  MailNext(MessageSource messages, MailDates dates) {
    this.messages = messages;
    this.dates = dates;
  }

  /**
   * What comes next in the cases some rows tell of, by case. The newest row that knows of it
   * counts; nothing stands there of a case in which nothing is left to do, or of whose tasks is
   * told.
   */
  Map<CaseNumber, String> of(List<QueuedMail> rows) {
    return rows.stream()
        .filter(row -> !row.fact("nextWhat").isEmpty() && row.fact("task").isEmpty())
        .collect(Collectors.toMap(QueuedMail::caseNumber, this::line, (older, newer) -> newer));
  }

  private String line(QueuedMail mail) {
    if (mail.fact("nextWhat").equals("NONE")) {
      return "";
    }
    var what = mail.audience() == Reminder.Audience.PARTNER ? toPartner(mail) : toOffice(mail);
    return day(mail)
        .map(day -> say(mail.language(), "mail.next.day", what, day))
        .orElseGet(() -> say(mail.language(), "mail.next", what));
  }

  private String toPartner(QueuedMail mail) {
    var what = mail.fact("nextWhat");
    if (Arrays.stream(TransitionStep.values()).noneMatch(step -> step.name().equals(what))) {
      return say(mail.language(), "portal.next." + what);
    }
    var step = say(mail.language(), "portal.step." + what);
    return mail.fact("nextWho").equals(NextActor.PARTNER.name())
        ? step
        : say(mail.language(), "portal.next.office-step", step);
  }

  private String toOffice(QueuedMail mail) {
    var what = say(mail.language(), "cockpit.next." + mail.fact("nextWhat"));
    var who = mail.fact("nextWho");
    return who.equals(NextActor.NOBODY.name())
        ? what
        : say(mail.language(), "cockpit.side." + who) + ": " + what;
  }

  private Optional<String> day(QueuedMail mail) {
    var language = mail.language();
    if (mail.fact("nextKind").equals(DueKind.BY.name())) {
      return mail.day("nextDue").map(day -> say(language, "portal.by", dates.until(day, mail)));
    }
    return mail.day("nextDue")
        .map(
            day -> {
              var on = new Object[] {dates.of(day, language)};
              var any = messages.getMessage("portal.not-before", on, language);
              var own = "portal.not-before." + mail.fact("nextWhat");
              return messages.getMessage(own, on, any, language);
            });
  }

  private String say(Locale language, String key, Object... values) {
    return messages.getMessage(key, values, language);
  }
}
