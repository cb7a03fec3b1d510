package org.cspenrollment.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
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
        and l.expires_at > :now and a.enabled
      """;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Clock clock;

  AccountLinks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Makes a link that works for 24 hours, and ends every other of this person. */
  OneTimeLink issue(String username, OneTimeLink.Purpose purpose) {
    withdraw(username);
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var link = new OneTimeLink(username, purpose, token, clock.instant().plus(VALID_FOR));
    database
        .sql(
            """
            insert into account_link (token_hash, username, purpose, expires_at)
            values (?, ?, ?, ?)
            """)
        .params(hash(token), username, purpose.name(), DatabaseTimes.utc(link.expiresAt()))
        .update();
    return link;
  }

  /** Ends every link of this person. */
  void withdraw(String username) {
    database.sql("delete from account_link where username = ?").param(username).update();
  }

  /** Whose link this is; nobody's if it is unknown, used or expired, all three alike. */
  Optional<String> holder(String token, OneTimeLink.Purpose purpose) {
    return database
        .sql("select l.username " + WORKING)
        .param("hash", hash(token))
        .param("purpose", purpose.name())
        .param("now", DatabaseTimes.utc(clock.instant()))
        .query(String.class)
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
