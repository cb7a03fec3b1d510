package org.cspenrollment.notification;

import org.cspenrollment.notification.holder.AccountMails;
import org.cspenrollment.notification.text.MailSettings;
import org.cspenrollment.platform.database.pool.Work;
import org.cspenrollment.platform.time.ClockMoved;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** When reminders are looked for and mails leave; harmless to do more often or on several nodes. */
@Configuration(proxyBeanMethods = false)
class MailJobs implements SchedulingConfigurer {

  private final ReminderSweep sweep;
  private final MailDispatcher delivery;
  private final AccountMails accounts;
  private final MailSettings settings;

  MailJobs(
      ReminderSweep sweep, MailDispatcher delivery, AccountMails accounts, MailSettings settings) {
    this.sweep = sweep;
    this.delivery = delivery;
    this.accounts = accounts;
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar rounds) {
    rounds.addFixedDelayTask(new FixedDelayTask(this::send, settings.every(), settings.every()));
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void remind() {
    sweep.run();
  }

  /** After everybody else: what others do on that day is told, too. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(ClockMoved moved) {
    sweep.run();
    send();
  }

  private void send() {
    Work.during(
        Work.REMOTE,
        () -> {
          accounts.sendDue();
          delivery.sendDue();
        });
  }
}
