package org.cspenrollment.policy.table;

import jakarta.annotation.PostConstruct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table versions in the database. At every start the versions of this release are added; what
 * is stored never changes, so a shipped text that differs under a number already used stops the
 * start.
 */
@Component
public class StoredTables implements TableTexts {

  private static final String SELECT =
      "select table_key, version, sha256, text from decision_table_version ";

  private final JdbcClient database;
  private final Clock clock;

  StoredTables(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds the tables of this release, at every start. */
  @PostConstruct
  public void addShipped() {
    add(ShippedTables.all());
  }

  /**
   * Adds versions not known yet. The first version this database hears of is valid since ever,
   * whatever its number; a later one from now on.
   *
   * @throws IllegalStateException if another text is stored under the same number
   */
  public void add(List<TableText> shipped) {
    var now = clock.instant();
    for (var table : shipped) {
      insert(table, now);
      if (!text(table.table(), table.version()).sha256().equals(table.sha256())) {
        throw new IllegalStateException(
            ("processes/%s.dmn has changed, but version %d of it is already in use."
                    + " Give the changed table a new version tag.")
                .formatted(table.table(), table.version()));
      }
    }
  }

  @Override
  public List<TableText> all() {
    return database
        .sql(SELECT + "order by table_key, version")
        .query(StoredTables::tableText)
        .list();
  }

  @Override
  public List<TableVersion> inForce() {
    return database
        .sql(
            """
            select distinct on (table_key) table_key, version, sha256
            from decision_table_version
            where valid_from <= :now
            order by table_key, version desc
            """)
        .param("now", DatabaseTimes.utc(clock.instant()))
        .query(
            (row, number) ->
                new TableVersion(
                    row.getString("table_key"), row.getInt("version"), row.getString("sha256")))
        .list();
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

  private void insert(TableText table, Instant now) {
    database
        .sql(
            """
            insert into decision_table_version
              (table_key, version, sha256, text, valid_from, adopted_by, adopted_at)
            values (:table, :version, :sha256, :text,
              case when exists (select 1 from decision_table_version where table_key = :table)
                then :now else :ever end,
              'system', :now)
            on conflict (table_key, version) do nothing
            """)
        .param("table", table.table())
        .param("version", table.version())
        .param("sha256", table.sha256())
        .param("text", table.text())
        .param("ever", DatabaseTimes.utc(Instant.EPOCH))
        .param("now", DatabaseTimes.utc(now))
        .update();
  }

  private static TableText tableText(ResultSet row, int number) throws SQLException {
    return new TableText(
        row.getString("table_key"),
        row.getInt("version"),
        row.getString("sha256"),
        row.getString("text"));
  }
}
