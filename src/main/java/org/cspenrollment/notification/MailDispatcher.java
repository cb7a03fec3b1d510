package org.cspenrollment.notification;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.MailEvent.MailFailed;
import org.cspenrollment.audit.event.MailEvent.MailSent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. Any number of nodes may do it at once: a mail is locked by whoever sends it,
 * and its state changes in the transaction that sent it. If a node dies between the two, the mail
 * is sent again under the same Message-ID.
 */
@Service
class MailDispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);

  private final DeliveryStore store;
  private final SmtpSender postbox;
  private final MailSettings settings;
  private final Optional<MailIncidents> incidents;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final AtomicBoolean saidThatNothingIsSent = new AtomicBoolean();

  MailDispatcher(
      DeliveryStore store,
      SmtpSender postbox,
      MailSettings settings,
      Optional<MailIncidents> incidents,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.store = store;
    this.postbox = postbox;
    this.settings = settings;
    this.incidents = incidents;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Sends everything that is due now.
   *
   * @return how many mails left
   */
  int sendDue() {
    if (!postbox.isConfigured()) {
      if (saidThatNothingIsSent.compareAndSet(false, true)) {
        LOG.info("No mail server is configured (spring.mail.host): mails wait in the outbox");
      }
      return 0;
    }
    if (!store.isAnythingDue()) {
      return 0;
    }
    if (!postbox.isReachable()) {
      transaction.executeWithoutResult(
          status -> store.unreachable(settings.pauses()).forEach(this::lastTryFailed));
      return 0;
    }
    makeUp();
    int sent = 0;
    while (Boolean.TRUE.equals(transaction.execute(status -> sendOne()))) {
      sent++;
    }
    return sent;
  }

  private void makeUp() {
    int parts;
    do {
      parts =
          transaction.execute(
              status -> {
                if (!store.mayMakeUp()) {
                  return 0;
                }
                store.supersede();
                return store.makeUp(settings.domain());
              });
    } while (parts > 0);
  }

  /** Says whether there was one. */
  private boolean sendOne() {
    var parts = store.takeDue();
    if (parts.isEmpty()) {
      return false;
    }
    var messageId = parts.get(0).messageId();
    try {
      postbox.send(parts);
      store.sent(messageId);
      parts.forEach(this::left);
    } catch (SmtpSender.NotSent e) {
      LOG.warn("Mail {} was not sent", messageId, e);
      notSent(parts, e.isForGood());
    }
    return true;
  }

  private void notSent(List<QueuedMail> parts, boolean forGood) {
    var messageId = parts.get(0).messageId();
    int tries = parts.stream().mapToInt(QueuedMail::tries).max().orElse(0);
    if (forGood || tries >= settings.pauses().size()) {
      store.failed(messageId);
      parts.forEach(this::lastTryFailed);
    } else {
      store.tryAgain(messageId, settings.pauses().get(tries));
    }
  }

  /** What the office is reminded of is no part of the record of a case. */
  private void left(QueuedMail mail) {
    if (mail.audience() == org.cspenrollment.policy.schedule.Reminder.Audience.PARTNER) {
      audit.record(
          new MailSent(
              mail.caseNumber(),
              mail.id(),
              mail.kind().name(),
              Optional.ofNullable(mail.messageId())));
    }
    if (mail.failedAt() != null) {
      incidents.ifPresent(port -> port.resolve(mail.caseNumber(), mail.id()));
    }
  }

  private void lastTryFailed(QueuedMail mail) {
    audit.record(
        new MailFailed(
            mail.caseNumber(),
            mail.id(),
            mail.kind().name(),
            Optional.ofNullable(mail.messageId())));
    incidents.ifPresent(port -> port.raise(mail.caseNumber(), mail.id()));
  }
}
