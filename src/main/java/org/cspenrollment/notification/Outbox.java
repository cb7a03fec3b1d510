package org.cspenrollment.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.Recorded;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.detail.MailDetails;
import org.cspenrollment.notification.detail.NextFacts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts what partners have to be told into the outbox, in the transaction of what happened: at its
 * end, so that a row holds the dates and what comes next as the act has led to them, and in one
 * statement, however many cases the act was about. If the act is undone, so are the rows.
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

  @EventListener
  void on(Recorded act) {
    if (EventMail.of(act.event()).isEmpty()) {
      return;
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      waiting().take(act);
    } else {
      tell(List.of(act));
    }
  }

  private void tell(List<Recorded> acts) {
    store.tellPartners(acts.stream().map(this::mail).flatMap(Optional::stream).toList());
  }

  private Optional<PartnerMail> mail(Recorded act) {
    var caseNumber = new CaseNumber(act.event().stream());
    return EventMail.of(act.event())
        .flatMap(
            mail ->
                next.of(caseNumber)
                    .map(NextFacts::of)
                    .map(
                        facts ->
                            new PartnerMail(
                                caseNumber,
                                mail.kind(),
                                mail.with(details.of(act.event())).with(facts).facts())));
  }

  private Waiting waiting() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Waiting known) {
      return known;
    }
    var waiting = new Waiting();
    TransactionSynchronizationManager.bindResource(this, waiting);
    TransactionSynchronizationManager.registerSynchronization(waiting);
    return waiting;
  }

  /** What happened in a transaction; told before it commits. */
  private class Waiting implements TransactionSynchronization {

    private final List<Recorded> acts = new ArrayList<>();
    private boolean told;

    void take(Recorded act) {
      if (told) {
        tell(List.of(act));
      } else {
        acts.add(act);
      }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      told = true;
      tell(acts);
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Outbox.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Outbox.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
    }
  }
}
