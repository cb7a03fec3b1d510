package org.cspenrollment.notification;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cspenrollment.audit.Recorded;
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

  /** What is taken from an act: ids, codes and dates. Nothing a person typed is. */
  private static final Set<String> TAKEN =
      Set.of("due", "date", "which", "status", "step", "decision");

  private final OutboxStore store;

  Outbox(OutboxStore store) {
    this.store = store;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
  void on(Recorded act) {
    MailKind.of(act).ifPresent(kind -> store.tellPartner(act.stream(), kind, taken(act)));
  }

  private static Map<String, String> taken(Recorded act) {
    var facts = new TreeMap<String, String>();
    act.details()
        .forEach(
            (name, value) -> {
              if (TAKEN.contains(name) && isCode(String.valueOf(value))) {
                facts.put(name, String.valueOf(value));
              }
            });
    facts.put("action", act.action());
    if (isCode(act.subject())) {
      facts.put("subject", act.subject());
    }
    return facts;
  }

  private static boolean isCode(String value) {
    return value.matches("[A-Za-z0-9_-]{1,64}");
  }
}
