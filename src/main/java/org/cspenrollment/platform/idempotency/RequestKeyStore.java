package org.cspenrollment.platform.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of keys: one for each person and key. It decides nothing. */
@Repository
class RequestKeyStore {

  /** A request that has begun, and its answer once there is one. */
  record Known(String fingerprint, Optional<FirstAnswer> answer) {}

  private final JdbcClient database;

  RequestKeyStore(JdbcClient database) {
    this.database = database;
  }

  /** Takes a key that is new, too old, or whose request broke off; whether it could be had. */
  boolean begin(
      RequestKey key, String fingerprint, Instant now, Duration kept, Duration longestRun) {
    return database
            .sql(
                """
                insert into request_key as k (username, key, fingerprint, begun_at)
                values (:username, :key, :fingerprint, :now)
                on conflict (username, key) do update
                  set fingerprint = excluded.fingerprint, begun_at = excluded.begun_at,
                      answered = false, location = null, content_type = null, body = null
                  where k.begun_at < :tooOld or (not k.answered and k.begun_at < :brokenOff)
                """)
            .param("username", key.person().value())
            .param("key", key.value())
            .param("fingerprint", fingerprint)
            .param("now", DatabaseTimes.utc(now))
            .param("tooOld", DatabaseTimes.utc(now.minus(kept)))
            .param("brokenOff", DatabaseTimes.utc(now.minus(longestRun)))
            .update()
        == 1;
  }

  Optional<Known> find(RequestKey key) {
    return database
        .sql(
            """
            select fingerprint, answered, location, content_type, body from request_key
            where username = ? and key = ?
            """)
        .params(key.person().value(), key.value())
        .query(RequestKeyStore::known)
        .optional();
  }

  void finish(RequestKey key, FirstAnswer answer) {
    database
        .sql(
            """
            update request_key set answered = true, location = ?, content_type = ?, body = ?
            where username = ? and key = ?
            """)
        .params(
            answer.location(),
            answer.contentType(),
            answer.body(),
            key.person().value(),
            key.value())
        .update();
  }

  void abandon(RequestKey key) {
    database
        .sql("delete from request_key where username = ? and key = ? and not answered")
        .params(key.person().value(), key.value())
        .update();
  }

  void forget(Instant before) {
    database
        .sql("delete from request_key where begun_at < ?")
        .param(DatabaseTimes.utc(before))
        .update();
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    var answer =
        row.getBoolean("answered")
            ? Optional.of(
                new FirstAnswer(
                    row.getString("location"),
                    row.getString("content_type"),
                    row.getString("body")))
            : Optional.<FirstAnswer>empty();
    return new Known(row.getString("fingerprint"), answer);
  }
}
