package org.cspenrollment.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.cspenrollment.account.link.LinkUse;
import org.cspenrollment.account.link.WaitingLink;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one-time links. A person has at most one that works: a new one ends those before it. */
@Repository
class AccountLinks {

  private static final Duration VALID_FOR = Duration.ofHours(24);
  private static final int TOKEN_BYTES = 32;

  private static final String WORKING =
      """
      from account a join account_link l using (username)
      where l.token_hash = :hash and l.purpose = :purpose and l.used_at is null
        and l.expires_at > :now and a.enabled and (l.agreed_by is not null or not l.needs_second)
      """;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Clock clock;

  AccountLinks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Makes a link that works for 24 hours, and ends every other of this person.
   *
   * @param needsSecond whether it works only once a second person has agreed
   */
  OneTimeLink issue(
      Username username, OneTimeLink.Purpose purpose, Username madeBy, boolean needsSecond) {
    withdraw(username);
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var link = new OneTimeLink(username, purpose, token, expiry(), needsSecond);
    database
        .sql(
            """
            insert into account_link
              (token_hash, username, purpose, expires_at, made_by, needs_second)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            hash(token),
            username.value(),
            purpose.name(),
            DatabaseTimes.utc(link.expiresAt()),
            madeBy.value(),
            needsSecond)
        .update();
    return link;
  }

  /** The link of this person that waits for a second one to agree, as this reader sees it. */
  Optional<WaitingLink> waiting(Username username, Username reader) {
    return database
        .sql(
            """
            select made_by, expires_at from account_link
            where username = ? and needs_second and agreed_by is null and used_at is null
              and expires_at > ?
            """)
        .params(username.value(), DatabaseTimes.utc(clock.instant()))
        .query(
            (row, number) -> {
              var maker = new Username(row.getString("made_by"));
              var mayAgree = !reader.equals(maker) && !reader.equals(username);
              return new WaitingLink(maker, DatabaseTimes.required(row, "expires_at"), mayAgree);
            })
        .optional();
  }

  /** Lets the link that waits work. */
  void agree(Username username, Username by) {
    database
        .sql(
            """
            update account_link set agreed_by = ?
            where username = ? and needs_second and agreed_by is null and used_at is null
            """)
        .params(by.value(), username.value())
        .update();
  }

  /** Until when a link works that is made now. */
  Instant expiry() {
    return clock.instant().plus(VALID_FOR);
  }

  /** Who made this link, used or not. */
  Optional<Username> madeBy(String token) {
    return database
        .sql("select made_by from account_link where token_hash = ? and made_by is not null")
        .param(hash(token))
        .query(String.class)
        .optional()
        .map(Username::new);
  }

  /** The last link by which this person, or whoever had it, set a new password or could. */
  Optional<LinkUse> lastReset(Username username) {
    return database
        .sql(
            """
            select made_by, used_at from account_link
            where username = ? and purpose = 'RESET' and (used_at is not null or expires_at > ?)
            order by expires_at desc limit 1
            """)
        .params(username.value(), DatabaseTimes.utc(clock.instant()))
        .query(
            (row, number) ->
                new LinkUse(
                    Optional.ofNullable(Username.ofNullable(row.getString("made_by"))),
                    Optional.ofNullable(DatabaseTimes.instant(row, "used_at"))))
        .optional();
  }

  /** Ends every link of this person. */
  void withdraw(Username username) {
    database.sql("delete from account_link where username = ?").param(username.value()).update();
  }

  /** Whose link this is; nobody's if it is unknown, used or expired, all three alike. */
  Optional<Username> holder(String token, OneTimeLink.Purpose purpose) {
    return database
        .sql("select l.username " + WORKING)
        .param("hash", hash(token))
        .param("purpose", purpose.name())
        .param("now", DatabaseTimes.utc(clock.instant()))
        .query((row, number) -> new Username(row.getString("username")))
        .optional();
  }

  /** Uses the link up; says false if somebody was faster. */
  boolean use(String token, OneTimeLink.Purpose purpose) {
    return database
            .sql(
                """
                update account_link set used_at = :now
                where token_hash = :hash and used_at is null and exists (select 1
                """
                    + WORKING
                    + ")")
            .param("hash", hash(token))
            .param("purpose", purpose.name())
            .param("now", DatabaseTimes.utc(clock.instant()))
            .update()
        == 1;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
