package org.cspenrollment.notification;

import java.time.Clock;
import org.cspenrollment.platform.database.AdvisoryLock;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox while they are made up to mails: one mail for each reader. */
@Repository
class MailBatchStore {

  private static final int READERS_AT_ONCE = 500;

  private final JdbcClient database;
  private final Clock clock;

  MailBatchStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether this transaction may make up mails: one at a time may, on any node. */
  boolean mayMakeUp() {
    return AdvisoryLock.MAIL_BATCH.attempt(database);
  }

  /** Of the reminders of one ladder that still wait only the latest is sent. */
  int supersede() {
    return database
        .sql(
            """
            update mail m set state = 'SUPERSEDED'
            where state = 'QUEUED' and message_id is null and ladder is not null
              and exists (select 1 from mail later
                          where later.state = 'QUEUED' and later.message_id is null
                            and later.recipient = m.recipient and later.addressee = m.addressee
                            and later.case_number = m.case_number and later.ladder = m.ladder
                            and later.about = m.about and later.mail_id > m.mail_id)
            """)
        .update();
  }

  /**
   * Puts everything that waits for a reader into one mail, if some of it is due. From here on the
   * mail stays as it is: it keeps its Message-ID whatever happens to its tries.
   */
  int makeUp(String domain) {
    return database
        .sql(
            """
            with due as (
              select distinct recipient, language from mail
              where state = 'QUEUED' and message_id is null and next_try <= :now
              order by recipient, language limit :readers),
            parts as (
              select m.mail_id, m.state, min(m.mail_id) over reader as first, max(m.mail_id) over reader as last
              from mail m join due using (recipient, language)
              where m.state = 'QUEUED' and m.message_id is null and m.not_before <= :now
              window reader as (partition by m.recipient, m.language))
            update mail set message_id = '<' || p.first || '-' || p.last || '.mail@' || :domain || '>',
                            next_try = :now
            from parts p where mail.mail_id = p.mail_id
            """)
        .param("now", DatabaseTimes.utc(clock.instant()))
        .param("readers", READERS_AT_ONCE)
        .param("domain", domain)
        .update();
  }
}
