package org.cspenrollment.notification.failed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.EmailAddress;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox that have failed. */
@Repository
public class FailedMailStore {

  private static final String COLUMNS =
      "select mail_id, case_number, recipient, kind, failed_at, tries, refused, answer from mail ";
  private static final String OLDEST_FIRST = "where state = 'FAILED' order by failed_at, mail_id ";

  private final JdbcClient database;
  private final Clock clock;

  FailedMailStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Page<FailedMail> page(PageRequest request) {
    var items =
        database
            .sql(COLUMNS + OLDEST_FIRST + "limit ? offset ?")
            .params(request.size(), request.offset())
            .query(FailedMailStore::mail)
            .list();
    var total =
        database.sql("select count(*) from mail where state = 'FAILED'").query(Long.class).single();
    return new Page<>(items, request.page(), request.size(), total);
  }

  List<FailedMail> all() {
    return database.sql(COLUMNS + OLDEST_FIRST).query(FailedMailStore::mail).list();
  }

  /** What the server said to these mails; those it said nothing to are not there. */
  public Map<Long, String> answers(Collection<Long> ids) {
    var answers = new HashMap<Long, String>();
    database
        .sql("select mail_id, answer from mail where mail_id = any(?) and answer is not null")
        .param(ids.toArray(Long[]::new))
        .query(
            row -> {
              answers.put(row.getLong(1), row.getString(2));
            });
    return answers;
  }

  /**
   * Lets those of these that still stand failed be tried again, to the address that the tenant has
   * now. One that gets another address is made up anew.
   *
   * @return which they are
   */
  public List<Long> retry(Collection<Long> ids) {
    return database
        .sql(
            """
            update mail set state = 'QUEUED', tries = 0, refused = false, next_try = :now,
                message_id = case when new.recipient = mail.recipient then mail.message_id end,
                recipient = new.recipient
            from (select m.mail_id, case when m.audience = 'PARTNER' then e.contact_email
                                         else m.recipient end as recipient
                  from mail m join enrollment_with_partner e using (case_number)
                  where m.mail_id = any(:ids) and m.state = 'FAILED' for update of m) new
            where mail.mail_id = new.mail_id
            returning mail.mail_id
            """)
        .param("now", DatabaseTimes.utc(clock.instant()))
        .param("ids", ids.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /** This failed mail and everything that failed with it: of one mail, or for one reader. */
  public List<Long> together(long id) {
    return database
        .sql(
            """
            select m.mail_id from mail m join mail one on one.mail_id = ?
            where m.state = 'FAILED'
              and (m.mail_id = one.mail_id or m.message_id = one.message_id
                   or (m.message_id is null and one.message_id is null
                       and m.recipient = one.recipient and m.case_number = one.case_number))
            """)
        .param(id)
        .query(Long.class)
        .list();
  }

  private static FailedMail mail(ResultSet row, int number) throws SQLException {
    return new FailedMail(
        row.getLong("mail_id"),
        new CaseNumber(row.getString("case_number")),
        EmailAddress.shown(row.getString("recipient")),
        row.getString("kind"),
        DatabaseTimes.required(row, "failed_at"),
        row.getInt("tries"),
        row.getBoolean("refused"),
        row.getString("answer"));
  }
}
