package org.cspenrollment.policy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.schedule.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the tables in the database. */
@SpringBootTest
class StoredTablesIT {

  @Autowired private StoredTables tables;
  @Autowired private EnrollmentPolicy policy;
  @Autowired private WorkingCalendar calendar;
  @Autowired private DecisionTables decisionTables;
  @Autowired private JdbcClient database;

  @Test
  void theTablesOfThisReleaseAreStoredAndInForce() {
    assertThat(tables.all()).containsAll(ShippedTables.all());
    assertThat(policy.currentTables().tables())
        .containsAll(ShippedTables.all().stream().map(TableText::tableVersion).toList())
        .isSorted();
  }

  @Test
  void aSecondStartChangesNothing() {
    var before = tables.all();

    tables.addShipped();

    assertThat(tables.all()).isEqualTo(before);
  }

  /** The office may have taken the number since; the start goes on, and the engine finds both. */
  @Test
  @Transactional
  void aTextWhoseNumberIsTakenGetsTheNextOneAndKeepsItsOrigin() {
    var other =
        TableText.of("policy-constants", 2, tables.text("policy-constants", 2).text() + "<!-- -->");
    int newest = policy.currentTables().version("policy-constants");

    tables.add(List.of(other));
    tables.add(List.of(other));

    var stored = tables.text("policy-constants", newest + 1);
    assertThat(stored.text()).isEqualTo(other.text());
    assertThat(stored.tagged()).contains("versionTag=\"" + (newest + 1) + "\"");
    assertThat(policy.currentTables().version("policy-constants")).isEqualTo(newest + 1);
    assertThat(
            database
                .sql(
                    "select version || ' from ' || origin_version from decision_table_version where"
                        + " table_key = 'policy-constants' and version > ?")
                .param(newest)
                .query(String.class)
                .list())
        .containsExactly(newest + 1 + " from 2");
  }

  @Test
  @Transactional
  void aNewVersionIsInForceAndTheOldOneStaysReadable() {
    var pinned = policy.currentTables();
    var old = tables.text("policy-constants", 2);
    var changed =
        TableText.of(
            "policy-constants", 3, old.text().replace("<text>90</text>", "<text>120</text>"));

    tables.add(List.of(changed));

    var current = policy.currentTables();
    assertThat(current.version("policy-constants")).isEqualTo(3);
    assertThat(policy.constants(current).windowOpensDaysBefore()).isEqualTo(120);
    assertThat(policy.constants(pinned).windowOpensDaysBefore()).isEqualTo(90);
    assertThat(tables.text("policy-constants", 2)).isEqualTo(old);
  }

  /** A new database gets a table in its newest version; a clock in 2018 has to find it. */
  @Test
  @Transactional
  void theFirstVersionADatabaseHearsOfIsValidSinceEver() {
    tables.add(List.of(TableText.of("brand-new", 7, "<definitions/>")));
    tables.add(List.of(TableText.of("brand-new", 8, "<definitions></definitions>")));

    assertThat(validSince("brand-new", 7)).isEqualTo(Instant.EPOCH);
    assertThat(validSince("brand-new", 8)).isAfter(Instant.EPOCH);
    assertThat(validSince("basis-date", 3)).isEqualTo(Instant.EPOCH);
  }

  private Instant validSince(String table, int version) {
    return database
        .sql("select valid_from from decision_table_version where table_key = ? and version = ?")
        .params(table, version)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  @Test
  void aCaseOpenedBeforeATableExistedTakesTheVersionInForce() {
    var old =
        new PinnedTableVersions(
            policy.currentTables().tables().stream()
                .filter(pin -> !pin.table().equals("public-holidays"))
                .toList());

    assertThat(calendar.after(LocalDate.parse("2026-02-02"), 10, "KR", old))
        .isEqualTo("2026-02-19");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decisionTables.get("no-such-table", old))
        .withMessageContaining("no-such-table");
  }

  @Test
  void aVersionNeverChanges() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> database.sql("update decision_table_version set text = ''").update());
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> database.sql("delete from decision_table_version").update());
  }

  @Test
  void aHashThatDoesNotFitTheTextIsRefused() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                tables.add(
                    List.of(
                        new TableText(
                            "policy-constants", 4, new ContentHash("0".repeat(64)), "text"))));
  }
}
