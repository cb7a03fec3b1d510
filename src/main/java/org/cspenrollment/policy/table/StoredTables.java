package org.cspenrollment.policy.table;

import jakarta.annotation.PostConstruct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.platform.database.AdvisoryLock;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table versions in the database. At every start the versions of this build are added, and
 * proposed as a policy release; what is stored never changes. A table of the build whose number is
 * taken by another text gets the next one.
 */
@Component
public class StoredTables implements TableTexts {

  private static final String SELECT =
      "select table_key, version, sha256, text from decision_table_version ";

  private final JdbcClient database;
  private final StoredReleases releases;
  private final TransactionTemplate transaction;
  private final Clock clock;

  StoredTables(
      JdbcClient database, StoredReleases releases, TransactionTemplate transaction, Clock clock) {
    this.database = database;
    this.releases = releases;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Adds the tables of this build and proposes them, at every start; one node at a time. */
  @PostConstruct
  public void addShipped() {
    propose(ShippedTables.all(), List.of());
  }

  /** Adds versions and proposes them, with those in force of all other tables, as a build does. */
  public void add(List<TableText> changed) {
    propose(changed, inForce().tables());
  }

  private void propose(List<TableText> texts, List<TableVersion> others) {
    transaction.executeWithoutResult(
        status -> {
          AdvisoryLock.POLICY_RELEASE.await(database);
          var tables = new TreeMap<String, TableVersion>();
          others.forEach(other -> tables.put(other.table(), other));
          texts.forEach(text -> tables.put(text.table(), stored(text)));
          releases.propose(List.copyOf(tables.values()));
        });
  }

  @Override
  public PinnedTableVersions inForce() {
    return releases.inForce();
  }

  @Override
  public PinnedTableVersions release(int number) {
    return releases.of(number);
  }

  @Override
  public List<TableText> all() {
    return database
        .sql(SELECT + "order by table_key, version")
        .query(StoredTables::tableText)
        .list();
  }

  @Override
  public Optional<TableVersion> newest(String table) {
    return database
        .sql(
            """
            select version, sha256 from decision_table_version where table_key = ?
            order by version desc limit 1
            """)
        .param(table)
        .query(
            (row, number) ->
                new TableVersion(table, row.getInt(1), new ContentHash(row.getString(2))))
        .optional();
  }

  @Override
  public TableText text(String table, int version) {
    return database
        .sql(SELECT + "where table_key = :table and version = :version")
        .param("table", table)
        .param("version", version)
        .query(StoredTables::tableText)
        .optional()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no version %d of %s".formatted(version, table)));
  }

  /** The version a text is stored as: the one it says, unless another text has that number. */
  private TableVersion stored(TableText table) {
    var known =
        database
            .sql("select version from decision_table_version where table_key = ? and sha256 = ?")
            .params(table.table(), table.sha256().value())
            .query(Integer.class)
            .list();
    int version = known.stream().max(Comparator.naturalOrder()).orElseGet(() -> insert(table));
    return new TableVersion(table.table(), version, table.sha256());
  }

  /** The first version this database hears of is valid since ever; a later one from now on. */
  private int insert(TableText table) {
    return database
        .sql(
            """
            insert into decision_table_version
              (table_key, version, sha256, text, valid_from, adopted_by, adopted_at, origin_version)
            select :table, case when taken then newest + 1 else :version end, :sha256, :text,
              case when newest is null then :ever else :now end, 'system', :now,
              case when taken then :version end
            from (select max(version) as newest, coalesce(bool_or(version = :version), false) as taken
                  from decision_table_version where table_key = :table) numbers
            returning version
            """)
        .param("table", table.table())
        .param("version", table.version())
        .param("sha256", table.sha256().value())
        .param("text", table.text())
        .param("ever", DatabaseTimes.utc(Instant.EPOCH))
        .param("now", DatabaseTimes.utc(clock.instant()))
        .query(Integer.class)
        .single();
  }

  private static TableText tableText(ResultSet row, int number) throws SQLException {
    return new TableText(
        row.getString("table_key"),
        row.getInt("version"),
        new ContentHash(row.getString("sha256")),
        row.getString("text"));
  }
}
