package org.cspenrollment.notification;

import org.cspenrollment.audit.Recorded;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.detail.MailDetails;
import org.cspenrollment.notification.detail.NextFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Puts what a partner has to be told into the outbox, in the transaction of what happened: at its
 * end, so that the row holds the dates and what comes next as the act has led to them. If the act
 * is undone, so is the row.
 */
@Component
class Outbox {

  private final OutboxStore store;
  private final MailDetails details;
  private final NextAtCommit next;

  Outbox(OutboxStore store, MailDetails details, NextAtCommit next) {
    this.store = store;
    this.details = details;
    this.next = next;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
  void on(Recorded act) {
    EventMail.of(act.event())
        .ifPresent(mail -> tell(new CaseNumber(act.event().stream()), act, mail));
  }

  private void tell(CaseNumber caseNumber, Recorded act, EventMail mail) {
    next.of(caseNumber)
        .map(NextFacts::of)
        .ifPresent(
            facts ->
                store.tellPartner(
                    caseNumber,
                    mail.kind(),
                    mail.with(details.of(act.event())).with(facts).facts()));
  }
}
