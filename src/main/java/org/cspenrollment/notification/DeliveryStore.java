package org.cspenrollment.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.notification.text.QueuedMail;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails that are made up, on their way out. Times are those of the application's clock. */
@Repository
class DeliveryStore {

  private final JdbcClient database;
  private final QueuedMailMapper mails;
  private final Clock clock;

  DeliveryStore(JdbcClient database, QueuedMailMapper mails, Clock clock) {
    this.database = database;
    this.mails = mails;
    this.clock = clock;
  }

  /** Whether a mail waits whose time has come. */
  boolean isAnythingDue() {
    return database
        .sql("select exists (select 1 from mail where state = 'QUEUED' and next_try <= ?)")
        .param(now())
        .query(Boolean.class)
        .single();
  }

  /**
   * Takes one mail that is due and that nobody else is sending; it stays locked until the
   * transaction ends. Its first row stands for all of them.
   */
  Optional<OutgoingMail> takeDue() {
    return database
        .sql(
            """
            select m.message_id from mail m
            where m.state = 'QUEUED' and m.message_id is not null and m.next_try <= ?
              and not exists (select 1 from mail before
                              where before.message_id = m.message_id and before.mail_id < m.mail_id)
            order by m.next_try, m.mail_id limit 1 for update of m skip locked
            """)
        .param(now())
        .query(String.class)
        .optional()
        .map(messageId -> new OutgoingMail(messageId, parts(messageId)));
  }

  private List<QueuedMail> parts(String messageId) {
    return database
        .sql("select * from mail where message_id = ? order by mail_id for update")
        .param(messageId)
        .query(mails)
        .list();
  }

  /** The mail went out. */
  void sent(String messageId) {
    database
        .sql(
            """
            update mail set state = 'SENT', sent_at = :now, tries = tries + 1, answer = null
            where message_id = :id
            """)
        .param("now", now())
        .param("id", messageId)
        .update();
  }

  /** The mail did not go out, and why; it is tried again after this pause. */
  void tryAgain(String messageId, Duration pause, String answer) {
    database
        .sql("update mail set tries = tries + 1, next_try = ?, answer = ? where message_id = ?")
        .params(DatabaseTimes.utc(clock.instant().plus(pause)), answer, messageId)
        .update();
  }

  /**
   * The mail did not go out and is not tried again by itself.
   *
   * @param refused whether only another address helps
   */
  void failed(String messageId, String answer, boolean refused) {
    database
        .sql(
            """
            update mail set state = 'FAILED', tries = tries + 1, failed_at = :now, answer = :answer,
                            refused = :refused
            where message_id = :id
            """)
        .param("answer", answer)
        .param("refused", refused)
        .param("now", now())
        .param("id", messageId)
        .update();
  }

  /**
   * The server could not be reached: everything due waits, each row for the pause after its own
   * number of tries. Rows that are not yet made up to a mail may still be joined by others.
   *
   * @return those whose last try this was; they have failed
   */
  List<QueuedMail> unreachable(List<Duration> pauses, String answer) {
    var seconds = pauses.stream().map(Duration::toSeconds).toArray(Long[]::new);
    return database
        .sql(
            """
            with due as (select mail_id from mail where state = 'QUEUED' and next_try <= :now
                         order by mail_id for update skip locked)
            update mail m set
              tries = tries + 1, answer = :answer,
              next_try = :now + make_interval(secs => coalesce((:pauses::bigint[])[m.tries + 1], 0)),
              state = case when m.tries >= :last then 'FAILED' else 'QUEUED' end,
              failed_at = case when m.tries >= :last then :now else failed_at end
            from due where m.mail_id = due.mail_id
            returning m.*
            """)
        .param("now", now())
        .param("pauses", seconds)
        .param("last", pauses.size())
        .param("answer", answer)
        .query(mails)
        .list()
        .stream()
        .filter(mail -> mail.state() == QueuedMail.State.FAILED)
        .toList();
  }

  private OffsetDateTime now() {
    return DatabaseTimes.utc(clock.instant());
  }
}
