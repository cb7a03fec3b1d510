package org.cspenrollment.notification;

import org.cspenrollment.notification.post.SmtpSender;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * How many mails wait and how many have failed. Up whenever they can be counted: a mail server that
 * is away takes no node out of service.
 */
@Component("outboxHealthIndicator")
class OutboxHealth extends AbstractHealthIndicator {

  private final MailStore store;
  private final SmtpSender postbox;

  OutboxHealth(MailStore store, SmtpSender postbox) {
    super("The mails cannot be counted");
    this.store = store;
    this.postbox = postbox;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health
        .up()
        .withDetail("mailServerConfigured", postbox.isConfigured())
        .withDetails(store.counts());
  }
}
