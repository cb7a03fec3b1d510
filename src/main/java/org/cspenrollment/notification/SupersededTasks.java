package org.cspenrollment.notification;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.audit.Recorded;
import org.cspenrollment.audit.event.SuccessionEvent.TaskSuperseded;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.notification.text.MailKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever held a task of the office that it ended with its case, undone. */
@Component
class SupersededTasks {

  private final OutboxStore store;
  private final StaffContacts contacts;

  SupersededTasks(OutboxStore store, StaffContacts contacts) {
    this.store = store;
    this.contacts = contacts;
  }

  /** A task nobody held, or whose holder may no longer sign in, is told to nobody. */
  @EventListener
  void on(Recorded act) {
    if (act.event() instanceof TaskSuperseded ended) {
      ended.holder().ifPresent(holder -> tell(ended, holder));
    }
  }

  private void tell(TaskSuperseded ended, Username holder) {
    contacts.all().stream()
        .filter(person -> person.username().equals(holder))
        .forEach(
            person ->
                store.tell(
                    ended.caseNumber(),
                    MailKind.TASK_SUPERSEDED,
                    Optional.of(person),
                    facts(ended)));
  }

  private static Map<String, String> facts(TaskSuperseded ended) {
    var facts = new TreeMap<>(Map.of("task", ended.task(), "action", ended.why()));
    ended.requirement().ifPresent(about -> facts.put("subject", about.value()));
    return facts;
  }
}
