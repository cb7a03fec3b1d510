package org.cspenrollment.notification.text;

import org.cspenrollment.platform.ApplicationSettings;
import org.cspenrollment.platform.WebappPaths;
import org.cspenrollment.policy.schedule.Reminder;
import org.springframework.stereotype.Component;

/**
 * Where the reader of a mail goes on: a partner at its case, whoever does a task in Tasklist, a
 * manager at the case in Cockpit.
 */
@Component
class MailPlaces {

  private final String base;

  MailPlaces(ApplicationSettings application) {
    var address = application.baseUrl();
    this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** Whether the address of the application is known; without it no link is made up. */
  boolean isKnown() {
    return !base.isBlank();
  }

  /** The whole address; empty where that of the application is not known. */
  String of(QueuedMail mail) {
    return isKnown() ? base + path(mail) : "";
  }

  private static String path(QueuedMail mail) {
    if (mail.audience() == Reminder.Audience.PARTNER) {
      return "/portal/cases/" + mail.caseNumber();
    }
    var task = mail.fact("taskId");
    if (mail.audience() != Reminder.Audience.REVIEWER) {
      return WebappPaths.ENROLLMENTS + "/case?id=" + mail.caseNumber();
    }
    return task.matches("[A-Za-z0-9-]+")
        ? WebappPaths.TASKLIST + "#/?task=" + task
        : WebappPaths.TASKLIST;
  }
}
