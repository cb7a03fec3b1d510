package org.cspenrollment.enrollment.management;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.web.RequestArrival;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When something that people move was last moved, by the clock of the database, which all nodes
 * share: a day of a case, a task. Whoever sent the same move before the other one was done could
 * not know of it, and is told; otherwise the later would win without a word.
 */
@Component
public class LastChanges {

  /** When it was moved; {@code lately} where that is less than so long ago. */
  private static final String CHANGED_AT =
      """
      select case when changed_at > clock_timestamp() - make_interval(secs => :ago)
             then 'lately' else changed_at::text end
      from enrollment_last_change where case_number = :case and matter = :matter
      """;

  private static final String CHANGE =
      """
      insert into enrollment_last_change (case_number, matter, changed_at)
      select one, :matter, clock_timestamp() from unnest(:cases) one
      on conflict (case_number, matter) do update set changed_at = excluded.changed_at
      """;

  private final JdbcClient database;

  LastChanges(JdbcClient database) {
    this.database = database;
  }

  /** When something was last moved, to be compared once its case is locked. */
  public String seen(CaseNumber caseNumber, String matter) {
    return changedAt(database.sql(CHANGED_AT), caseNumber, matter, Duration.ZERO).orElse("");
  }

  /**
   * Something is moved now, for this request. It is refused with 409 where it was moved after the
   * request arrived, or since it was looked at.
   *
   * @param seen what {@link #seen} said before the case was locked
   */
  public void change(CaseNumber caseNumber, String matter, String seen) {
    var changing =
        database
            .sql("with changed as (" + CHANGE + ") " + CHANGED_AT)
            .param("cases", new String[] {caseNumber.value()});
    var before =
        changedAt(changing, caseNumber, matter, RequestArrival.ago().orElse(Duration.ZERO));
    if (before.filter(at -> !at.equals(seen)).isPresent()) {
      throw ProblemException.conflict(
          "changed-meanwhile",
          "Somebody else was faster",
          "Somebody else has moved the same at the same moment. Look at it again, then try again.");
    }
  }

  /** Something was moved in this transaction, in each of these cases. */
  public void changed(Collection<CaseNumber> caseNumbers, String matter) {
    if (caseNumbers.isEmpty()) {
      return;
    }
    database
        .sql(CHANGE)
        .param("matter", matter)
        .param("cases", caseNumbers.stream().map(CaseNumber::value).sorted().toArray(String[]::new))
        .update();
  }

  private static Optional<String> changedAt(
      JdbcClient.StatementSpec asked, CaseNumber caseNumber, String matter, Duration ago) {
    return asked
        .param("case", caseNumber.value())
        .param("matter", matter)
        .param("ago", ago.toNanos() / 1e9)
        .query(String.class)
        .optional();
  }
}
