package org.cspenrollment.notification;

import org.springframework.context.ApplicationContext;

/** Lets tests of other modules have people reminded without waiting for the hour. */
public final class Reminding {

  private Reminding() {}

  /** Reminders are looked for, as they are every hour. */
  public static void now(ApplicationContext application) {
    application.getBean(ReminderSweep.class).run();
  }
}
