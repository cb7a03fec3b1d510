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

  /** What there is to compare: bytes that were erased on purpose are not missing. */
  private static final String KEPT =
      "exists (select from evidence_file f where f.sha256 = c.sha256 and f.erased_at is null)";

  private final JdbcClient database;

  FixityStore(JdbcClient database) {
    this.database = database;
  }

  /** How much there is. */
  record Counts(long contents, long neverChecked, @Nullable Instant oldestCheck) {}

  /** Takes contents to compare, those not looked at for longest first; no other node takes them. */
  List<ContentHash> take(Instant notSince, Instant now, int most) {
    return database
        .sql(
            """
            insert into evidence_fixity (sha256, checked_at)
            select c.sha256, :now from evidence_content c left join evidence_fixity x using (sha256)
            where (x.checked_at is null or x.checked_at < :notSince) and %s
            order by x.checked_at nulls first, c.sha256 limit :most
            on conflict (sha256) do update set checked_at = excluded.checked_at
              where evidence_fixity.checked_at < :notSince
            returning sha256
            """
                .formatted(KEPT))
        .param("now", DatabaseTimes.utc(now))
        .param("notSince", DatabaseTimes.utc(notSince))
        .param("most", most)
        .query((row, number) -> new ContentHash(row.getString("sha256")))
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
            select count(*) as contents, count(*) - count(x.sha256) as never, min(x.checked_at) as oldest
            from evidence_content c left join evidence_fixity x using (sha256) where %s
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
