package org.cspenrollment.audit;

import java.util.Collection;
import java.util.Set;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.platform.database.TransactionMemory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody did in a stream, each act on a subject once: few, however often it was done. */
record DoneOnRecord(Set<Act> acts) {

  /** Under which it is kept for one transaction. */
  private record Key(String stream, String actor) {}

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

  /** This person has done something more. */
  static void more(String stream, String actor) {
    TransactionMemory.forget(new Key(stream, actor));
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
