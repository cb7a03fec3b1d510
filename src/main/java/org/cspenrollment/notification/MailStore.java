package org.cspenrollment.notification;

import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.text.QueuedMail;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox, read by those who ask what became of a mail. */
@Repository
class MailStore {

  private final JdbcClient database;
  private final QueuedMailMapper mails;

  MailStore(JdbcClient database, QueuedMailMapper mails) {
    this.database = database;
    this.mails = mails;
  }

  /** Whether there is a mail of this number and it is one of the case. */
  boolean belongsTo(long id, CaseNumber caseNumber) {
    return database
        .sql("select exists (select 1 from mail where mail_id = ? and case_number = ?)")
        .params(id, caseNumber.value())
        .query(Boolean.class)
        .single();
  }

  /** The mails of a case, newest first. */
  Page<QueuedMail> of(CaseNumber caseNumber, boolean partnersOnly, PageRequest request) {
    var items =
        database
            .sql(
                """
                select * from mail where case_number = ? and (not ? or audience = 'PARTNER')
                order by mail_id desc limit ? offset ?
                """)
            .params(caseNumber.value(), partnersOnly, request.size(), request.offset())
            .query(mails)
            .list();
    var total =
        database
            .sql(
                """
                select count(*) from mail where case_number = ? and (not ? or audience = 'PARTNER')
                """)
            .params(caseNumber.value(), partnersOnly)
            .query(Long.class)
            .single();
    return new Page<>(items, request.page(), request.size(), total);
  }

  /** How many wait and how many have failed, by state. */
  Map<String, Long> counts() {
    return database
        .sql(
            """
            select (select count(*) from mail where state = 'QUEUED') as waiting,
                   (select count(*) from mail where state = 'FAILED') as failed
            """)
        .query((row, number) -> Map.of("waiting", row.getLong(1), "failed", row.getLong(2)))
        .single();
  }

  /** How long the oldest mail has been waiting, by the clock of the database; 0 where none does. */
  double oldestAgeSeconds() {
    return database
        .sql(
            """
            select coalesce(extract(epoch from greatest(now() - min(queued_at), interval '0')), 0)
            from mail where state = 'QUEUED'
            """)
        .query(Double.class)
        .single();
  }
}
