package org.cspenrollment.notification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.MailEvent.MailFailed;
import org.cspenrollment.audit.event.MailEvent.MailSent;
import org.cspenrollment.notification.post.Letter;
import org.cspenrollment.notification.post.SmtpSender;
import org.cspenrollment.notification.text.MailSettings;
import org.cspenrollment.notification.text.MailText;
import org.cspenrollment.notification.text.QueuedMail;
import org.cspenrollment.policy.schedule.Reminder;
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
  private final MailBatchStore batches;
  private final SmtpSender postbox;
  private final MailText texts;
  private final MailSettings settings;
  private final Optional<MailIncidents> incidents;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final AtomicBoolean saidThatNothingIsSent = new AtomicBoolean();

  MailDispatcher(
      DeliveryStore store,
      MailBatchStore batches,
      SmtpSender postbox,
      MailText texts,
      MailSettings settings,
      Optional<MailIncidents> incidents,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.store = store;
    this.batches = batches;
    this.postbox = postbox;
    this.texts = texts;
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
        LOG.warn("No mail server is configured (spring.mail.host): mails wait in the outbox");
      }
      return 0;
    }
    if (!store.isAnythingDue()) {
      return 0;
    }
    var outage = postbox.outage();
    if (outage.isPresent()) {
      transaction.executeWithoutResult(
          status -> lastTriesFailed(store.unreachable(settings.pauses(), outage.get())));
      return 0;
    }
    makeUp();
    int sent = 0;
    while (Boolean.TRUE.equals(transaction.execute(status -> sendOne()))) {
      sent++;
    }
    return sent;
  }

  /** Makes up everything that is due, some readers at a time, unless another node is at it. */
  private void makeUp() {
    boolean more;
    do {
      more = Boolean.TRUE.equals(transaction.execute(status -> makeUpSome()));
    } while (more);
  }

  private boolean makeUpSome() {
    if (!batches.mayMakeUp()) {
      return false;
    }
    batches.supersede();
    return batches.makeUp(settings.domain()) > 0;
  }

  /** Whether there was one to send. */
  private boolean sendOne() {
    var due = store.takeDue();
    due.ifPresent(this::send);
    return due.isPresent();
  }

  private void send(OutgoingMail mail) {
    try {
      postbox.send(letter(mail));
      store.sent(mail.messageId());
      mail.parts().forEach(this::left);
    } catch (SmtpSender.NotSent e) {
      LOG.warn("Mail {} was not sent", mail.messageId(), e);
      notSent(mail, e);
    }
  }

  private Letter letter(OutgoingMail mail) {
    var first = mail.parts().get(0);
    return new Letter(
        mail.messageId(),
        first.recipient(),
        first.language(),
        texts.subject(mail.parts()),
        texts.text(mail.parts()));
  }

  private void notSent(OutgoingMail mail, SmtpSender.NotSent why) {
    if (why.isForGood() || mail.tries() >= settings.pauses().size()) {
      store.failed(mail.messageId(), why.answer(), why.isForGood());
      lastTriesFailed(mail.parts());
    } else {
      store.tryAgain(mail.messageId(), settings.pauses().get(mail.tries()), why.answer());
    }
  }

  /** What the office is reminded of is no part of the record of a case. */
  private void left(QueuedMail mail) {
    if (mail.audience() == Reminder.Audience.PARTNER) {
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

  /** Each is on record at its case; one incident stands for all that one reader is told of it. */
  private void lastTriesFailed(List<QueuedMail> parts) {
    var told = new HashSet<String>();
    for (var mail : parts) {
      audit.record(
          new MailFailed(
              mail.caseNumber(),
              mail.id(),
              mail.kind().name(),
              Optional.ofNullable(mail.messageId())));
      if (told.add(mail.caseNumber() + " " + mail.recipient())) {
        incidents.ifPresent(port -> port.raise(mail.caseNumber(), mail.id()));
      }
    }
  }
}
