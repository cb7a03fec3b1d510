package org.cspenrollment.enrollment.management;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which corrections may be done: each behind a look at what it does, by whoever looked, within a
 * quarter of an hour, once.
 */
@Repository
class CorrectionPreviews {

  private static final Duration VALID_FOR = Duration.ofMinutes(15);
  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final CurrentActor currentActor;
  private final Clock clock;

  CorrectionPreviews(JdbcClient database, CurrentActor currentActor, Clock clock) {
    this.database = database;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** Keeps what a preview showed, and answers the token that stands for it. */
  String keep(CaseNumber caseNumber, String digest) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = HexFormat.of().formatHex(bytes);
    database
        .sql(
            """
            insert into correction_preview (token, case_number, digest, asked_by, asked_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            token,
            caseNumber.value(),
            digest,
            currentActor.get().username().value(),
            DatabaseTimes.utc(clock.instant()))
        .update();
    return token;
  }

  /**
   * Uses a token up; 409 without one, and where it is too old, used, somebody else's, or showed
   * something else.
   */
  void use(CaseNumber caseNumber, Optional<String> token, String digest) {
    int used =
        database
            .sql(
                """
                update correction_preview set used_at = :now
                where token = :token and case_number = :case and digest = :digest and asked_by = :me
                  and asked_at > :since and used_at is null
                """)
            .param("now", DatabaseTimes.utc(clock.instant()))
            .param("token", token.orElse(""))
            .param("case", caseNumber.value())
            .param("digest", digest)
            .param("me", currentActor.get().username().value())
            .param("since", DatabaseTimes.utc(clock.instant().minus(VALID_FOR)))
            .update();
    if (used == 0) {
      throw ProblemException.conflict(
          "preview",
          "Look at the preview first",
          "Ask for a preview (dryRun) and send its token within 15 minutes: there is none, it is"
              + " older, used, or something is different by now.");
    }
  }
}
