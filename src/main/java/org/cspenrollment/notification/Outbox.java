package org.cspenrollment.notification;

import org.cspenrollment.audit.Recorded;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.detail.MailDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Puts what a partner has to be told into the outbox, in the transaction of what happened: at its
 * end, so that the row holds the dates and the state the act has led to. If the act is undone, so
 * is the row.
 */
@Component
class Outbox {

  private final OutboxStore store;
  private final MailDetails details;

  Outbox(OutboxStore store, MailDetails details) {
    this.store = store;
    this.details = details;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
  void on(Recorded act) {
    EventMail.of(act.event())
        .ifPresent(
            mail ->
                store.tellPartner(
                    new CaseNumber(act.event().stream()),
                    mail.kind(),
                    mail.with(details.of(act.event())).facts()));
  }
}
