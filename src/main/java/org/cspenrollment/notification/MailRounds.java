package org.cspenrollment.notification;

import org.cspenrollment.platform.ClockMoved;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;

/** When reminders are looked for and mails leave; harmless to do more often or on several nodes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailRounds {

  private final ReminderSweep sweep;
  private final Delivery delivery;

  MailRounds(ReminderSweep sweep, Delivery delivery) {
    this.sweep = sweep;
    this.delivery = delivery;
  }

  @Scheduled(
      initialDelayString = "${csp.mail.every:PT10S}",
      fixedDelayString = "${csp.mail.every:PT10S}")
  void send() {
    delivery.sendDue();
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
    delivery.sendDue();
  }
}
