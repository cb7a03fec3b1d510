package org.cspenrollment.notification.holder;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.cspenrollment.account.link.PostedLink;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what people are told of their own account. */
@Repository
class AccountMailStore {

  private final JdbcClient database;
  private final Clock clock;

  AccountMailStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds one; a link takes the place of those that wait, as it ends them. */
  void add(Username username, AccountMailKind kind, Username actedBy) {
    if (kind.link().isPresent()) {
      database
          .sql(
              """
              update account_mail set state = 'SUPERSEDED'
              where username = ? and state = 'QUEUED' and kind in ('INVITATION', 'RESET')
              """)
          .param(username.value())
          .update();
    }
    database
        .sql(
            """
            insert into account_mail (username, kind, acted_by, queued_at, next_try)
            values (?, ?, ?, ?, ?)
            """)
        .params(username.value(), kind.name(), actedBy.value(), now(), now())
        .update();
  }

  /** One that is due and that nobody else is sending; locked until the transaction ends. */
  Optional<AccountMail> takeDue() {
    return database
        .sql(
            """
            select account_mail_id, username, kind, acted_by, tries from account_mail
            where state = 'QUEUED' and next_try <= ?
            order by next_try, account_mail_id limit 1 for update skip locked
            """)
        .param(now())
        .query(
            (row, number) ->
                new AccountMail(
                    row.getLong("account_mail_id"),
                    new Username(row.getString("username")),
                    AccountMailKind.valueOf(row.getString("kind")),
                    new Username(row.getString("acted_by")),
                    row.getInt("tries")))
        .optional();
  }

  /** It left. */
  void sent(AccountMail mail) {
    database
        .sql("update account_mail set state = 'SENT', sent_at = ? where account_mail_id = ?")
        .params(now(), mail.id())
        .update();
  }

  /** It is not sent: its reader may no longer sign in. */
  void supersede(AccountMail mail) {
    database
        .sql("update account_mail set state = 'SUPERSEDED' where account_mail_id = ?")
        .param(mail.id())
        .update();
  }

  /** It did not leave, and why; it is not tried again. */
  void fail(AccountMail mail, String answer) {
    database
        .sql("update account_mail set state = 'FAILED', answer = ? where account_mail_id = ?")
        .params(answer, mail.id())
        .update();
  }

  /** It did not leave, and why; it is tried again after this pause. */
  void tryAgain(AccountMail mail, Duration pause, String answer) {
    database
        .sql(
            """
            update account_mail set tries = tries + 1, next_try = ?, answer = ?
            where account_mail_id = ?
            """)
        .params(DatabaseTimes.utc(clock.instant().plus(pause)), answer, mail.id())
        .update();
  }

  /** What became of the latest mail that brings this person a link. */
  Optional<PostedLink> lastLink(Username username) {
    return database
        .sql(
            """
            select state, coalesce(sent_at, queued_at) as at from account_mail
            where username = ? and state <> 'SUPERSEDED' and kind in ('INVITATION', 'RESET')
            order by account_mail_id desc limit 1
            """)
        .param(username.value())
        .query(
            (row, number) ->
                new PostedLink(
                    PostedLink.State.valueOf(row.getString("state")),
                    DatabaseTimes.required(row, "at")))
        .optional();
  }

  /** What the server said to the latest of this person, unless that left. */
  Optional<String> lastAnswer(Username username) {
    return database
        .sql(
            """
            select case when state = 'SENT' then null else answer end from account_mail
            where username = ? and state <> 'SUPERSEDED' order by account_mail_id desc limit 1
            """)
        .param(username.value())
        .query(String.class)
        .list()
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  private OffsetDateTime now() {
    return DatabaseTimes.utc(clock.instant());
  }
}
