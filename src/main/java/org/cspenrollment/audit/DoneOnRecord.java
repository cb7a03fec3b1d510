package org.cspenrollment.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.platform.database.TransactionMemory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody did in a stream, each act on a subject once: few, however often it was done. */
record DoneOnRecord(Set<Act> acts) {

  /** Under which it is kept for one transaction. */
  record Key(String stream, String actor) {}

  /** One thing that was done to one subject. */
  record Act(String code, String subject) {}

  /** What this person did in this stream; read once in a transaction. */
  static DoneOnRecord of(JdbcClient database, String stream, String actor) {
    return TransactionMemory.read(
        new Key(stream, actor),
        DoneOnRecord.class,
        () ->
            new DoneOnRecord(
                database
                    .sql(
                        "select distinct action, subject from audit_entry where stream = ? and"
                            + " actor = ?")
                    .params(stream, actor)
                    .query((row, number) -> new Act(row.getString(1), row.getString(2)))
                    .set()));
  }

  /** This has been done as well, and is about to be put on record. */
  static void more(Recorded act) {
    var key = new Key(act.event().stream(), act.actor());
    TransactionMemory.find(key, DoneOnRecord.class)
        .ifPresent(
            before -> {
              var acts = new HashSet<>(before.acts());
              acts.add(new Act(act.event().code().name(), act.event().subject()));
              TransactionMemory.keep(key, new DoneOnRecord(acts));
            });
  }

  /** Whether one of these things was done to one of these subjects. */
  boolean any(Set<AuditCode> codes, Collection<String> subjects) {
    return codes.stream()
        .anyMatch(
            code ->
                subjects.stream()
                    .anyMatch(subject -> acts.contains(new Act(code.name(), subject))));
  }
}
