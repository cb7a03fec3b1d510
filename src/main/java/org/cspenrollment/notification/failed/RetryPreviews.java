package org.cspenrollment.notification.failed;

import java.security.SecureRandom;
import java.sql.Array;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which failed mails somebody has looked at: they are tried again behind that look only, by the
 * same person, within a quarter of an hour, once.
 */
@Repository
class RetryPreviews {

  private static final Duration VALID_FOR = Duration.ofMinutes(15);
  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Clock clock;

  RetryPreviews(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps what was shown, and answers the token that stands for it. */
  String keep(Username by, List<Long> mails) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var preview = HexFormat.of().formatHex(bytes);
    database
        .sql("insert into mail_retry (preview, username, previewed, mails) values (?, ?, ?, ?)")
        .params(preview, by.value(), DatabaseTimes.utc(clock.instant()), mails.toArray(Long[]::new))
        .update();
    return preview;
  }

  /** Uses a token up and answers what was shown; 409 without one that works. */
  Set<Long> use(Username by, Optional<String> preview) {
    var token =
        preview.orElseThrow(
            () -> refused("Ask for a preview (dryRun) first, and send the token that it answers."));
    return database
        .sql(
            """
            update mail_retry set used_at = :now
            where preview = :preview and username = :by and used_at is null and previewed >= :since
            returning mails
            """)
        .param("now", DatabaseTimes.utc(clock.instant()))
        .param("preview", token)
        .param("by", by.value())
        .param("since", DatabaseTimes.utc(clock.instant().minus(VALID_FOR)))
        .query((row, number) -> Set.copyOf(Arrays.asList(ids(row.getArray(1)))))
        .optional()
        .orElseThrow(
            () ->
                refused(
                    "This token is older than 15 minutes, used, or somebody else's. Ask for a new"
                        + " preview (dryRun)."));
  }

  private static Long[] ids(Array array) throws java.sql.SQLException {
    return (Long[]) array.getArray();
  }

  private static ProblemException refused(String detail) {
    return ProblemException.conflict("preview", "A preview is needed", detail);
  }
}
