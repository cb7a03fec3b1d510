package org.cspenrollment.policy.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentLruCache;

/**
 * The policy releases: each the full set of versions of the decision tables, under a number. In
 * force on a day is the adopted one with the latest first day not after it; of the same day, the
 * higher number.
 */
@Component
class StoredReleases {

  private static final int REMEMBERED = 200;
  private static final String SYSTEM = "system";

  private final JdbcClient database;
  private final Clock clock;
  private final ConcurrentLruCache<Integer, PinnedTableVersions> known =
      new ConcurrentLruCache<>(REMEMBERED, this::read);

  StoredReleases(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The tables of a release, which never change. */
  PinnedTableVersions of(int number) {
    return known.get(number);
  }

  /** The tables in force today; none before the first start has stored any. */
  PinnedTableVersions inForce() {
    return database
        .sql(
            """
            select number from policy_release
            where state = 'ADOPTED' and valid_from <= ?
            order by valid_from desc, number desc limit 1
            """)
        .param(today())
        .query(Integer.class)
        .optional()
        .map(this::of)
        .orElseGet(() -> new PinnedTableVersions(List.of()));
  }

  /**
   * Proposes the tables of a build, unless these have been a release before. The first release of a
   * database is valid since ever. It is adopted by itself as long as the office has adopted none.
   */
  void propose(List<TableVersion> tables) {
    var fingerprint = fingerprint(tables);
    if (isKnown(fingerprint)) {
      return;
    }
    int number = insert(fingerprint);
    for (var table : tables) {
      database
          .sql(
              "insert into policy_release_table (number, table_key, version, sha256) values (?, ?,"
                  + " ?, ?)")
          .params(number, table.table(), table.version(), table.sha256().value())
          .update();
    }
    TransactionSynchronizationManager.registerSynchronization(new Forgotten(number));
  }

  private boolean isKnown(String fingerprint) {
    return database
        .sql("select exists (select 1 from policy_release where fingerprint = ?)")
        .param(fingerprint)
        .query(Boolean.class)
        .single();
  }

  private int insert(String fingerprint) {
    return database
        .sql(
            """
            insert into policy_release
              (number, state, valid_from, proposed_by, proposed_at, agreed_by, agreed_at, reason, fingerprint)
            select coalesce(max(number), 0) + 1,
              case when own then 'PROPOSED' else 'ADOPTED' end,
              case when count(number) = 0 then :ever else :today end,
              :system, :now,
              case when own then null else :system end,
              case when own then null else cast(:now as timestamptz) end,
              'The tables of this build', :fingerprint
            from (select exists (select 1 from policy_release
                                 where state = 'ADOPTED' and proposed_by <> :system) as own) office
              left join policy_release on true
            group by own
            returning number
            """)
        .param("ever", LocalDate.EPOCH)
        .param("today", today())
        .param("system", SYSTEM)
        .param("now", DatabaseTimes.utc(clock.instant()))
        .param("fingerprint", fingerprint)
        .query(Integer.class)
        .single();
  }

  private PinnedTableVersions read(int number) {
    var tables =
        database
            .sql("select table_key, version, sha256 from policy_release_table where number = ?")
            .param(number)
            .query(StoredReleases::version)
            .list();
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("There is no policy release " + number);
    }
    return new PinnedTableVersions(Optional.of(number), tables);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** What the column of this name holds: equal for equal sets. */
  private static String fingerprint(List<TableVersion> tables) {
    var lines =
        tables.stream()
            .sorted()
            .map(one -> one.table() + " " + one.version() + " " + one.sha256().value())
            .collect(Collectors.joining("\n"));
    return TableText.of("", 0, lines).sha256().value();
  }

  private static TableVersion version(ResultSet row, int number) throws SQLException {
    return new TableVersion(
        row.getString("table_key"),
        row.getInt("version"),
        new ContentHash(row.getString("sha256")));
  }

  /** A number that was rolled back will be that of other tables. */
  private final class Forgotten implements TransactionSynchronization {

    private final int number;

    Forgotten(int number) {
      this.number = number;
    }

    @Override
    public void afterCompletion(int status) {
      if (status != STATUS_COMMITTED) {
        known.remove(number);
      }
    }
  }
}
