package org.cspenrollment.evidence.fixity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When which content was compared with its hash. */
@Component
class FixityStore {

  /** What is missing if it is not there: bytes that were erased on purpose are not. */
  private static final String KEPT =
      "exists (select from evidence_file f where f.sha256 = x.sha256 and f.erased_at is null)";

  private final JdbcClient database;

  FixityStore(JdbcClient database) {
    this.database = database;
  }

  /** How much there is. */
  record Counts(long contents, long neverChecked, @Nullable Instant oldestCheck) {}

  /**
   * A content that is due.
   *
   * @param kept whether its bytes are to be there, or were erased
   * @param damaged whether they were not those received when it was compared before
   */
  record Due(ContentHash sha256, boolean kept, boolean damaged) {}

  /** Takes contents to compare, those not looked at for longest first; no other node takes them. */
  List<Due> take(Instant notSince, Instant now, int most) {
    return database
        .sql(
            """
            with due as (
              select sha256 from evidence_fixity where checked_at < :notSince
              order by checked_at limit :most for update skip locked)
            update evidence_fixity x set checked_at = :now from due where x.sha256 = due.sha256
            returning x.sha256, %s as kept, x.damaged_at is not null as damaged
            """
                .formatted(KEPT))
        .param("now", DatabaseTimes.utc(now))
        .param("notSince", DatabaseTimes.utc(notSince))
        .param("most", most)
        .query(
            (row, number) ->
                new Due(
                    new ContentHash(row.getString("sha256")),
                    row.getBoolean("kept"),
                    row.getBoolean("damaged")))
        .list();
  }

  /** Remembers damage; false if it was known. */
  boolean damaged(ContentHash sha256, Instant at) {
    return database
            .sql(
                "update evidence_fixity set damaged_at = ? where sha256 = ? and damaged_at is null")
            .params(DatabaseTimes.utc(at), sha256.value())
            .update()
        == 1;
  }

  /** Takes damage back; false if there was none. */
  boolean intact(ContentHash sha256) {
    return database
            .sql(
                "update evidence_fixity set damaged_at = null where sha256 = ? and damaged_at is"
                    + " not null")
            .param(sha256.value())
            .update()
        == 1;
  }

  List<FixityReport.Damaged> damage() {
    return database
        .sql(
            """
            select x.sha256, x.damaged_at, array(select distinct f.case_number from evidence_file f
                                                 where f.sha256 = x.sha256 order by 1) as cases
            from evidence_fixity x where damaged_at is not null order by damaged_at, sha256
            """)
        .query(
            (row, number) ->
                new FixityReport.Damaged(
                    new ContentHash(row.getString("sha256")),
                    DatabaseTimes.required(row, "damaged_at"),
                    Arrays.asList((String[]) row.getArray("cases").getArray())))
        .list();
  }

  /** How many contents are damaged. */
  int damagedContents() {
    return database
        .sql("select count(*) from evidence_fixity where damaged_at is not null")
        .query(Integer.class)
        .single();
  }

  Counts counts() {
    return database
        .sql(
            """
            select count(*) as contents, count(*) filter (where checked_at = '-infinity') as never,
                   min(nullif(checked_at, '-infinity')) as oldest
            from evidence_fixity x where %s
            """
                .formatted(KEPT))
        .query(
            (row, number) ->
                new Counts(
                    row.getLong("contents"),
                    row.getLong("never"),
                    DatabaseTimes.instant(row, "oldest")))
        .single();
  }
}
