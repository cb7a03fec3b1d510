package org.cspenrollment.notification;

import org.cspenrollment.notification.post.SmtpSender;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How many mails wait and how many have failed. Always up: a mail server that is away takes no node
 * out of service.
 */
@Component("outboxHealthIndicator")
class OutboxHealth implements HealthIndicator {

  private final MailStore store;
  private final SmtpSender postbox;

  OutboxHealth(MailStore store, SmtpSender postbox) {
    this.store = store;
    this.postbox = postbox;
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("mailServerConfigured", postbox.isConfigured())
        .withDetails(store.counts())
        .build();
  }
}
