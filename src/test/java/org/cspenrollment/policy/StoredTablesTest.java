package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the tables in the database. */
@SpringBootTest
class StoredTablesTest {

  @Autowired private StoredTables tables;
  @Autowired private EnrollmentPolicy policy;
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

  @Test
  void anotherTextUnderAnUsedVersionStopsTheStartWithTheName() {
    var changed = TableText.of("policy-constants", 1, "<definitions/>");

    assertThatIllegalStateException()
        .isThrownBy(() -> tables.add(List.of(changed)))
        .withMessageContaining("processes/policy-constants.dmn");
  }

  @Test
  @Transactional
  void aNewVersionIsInForceAndTheOldOneStaysReadable() {
    var pinned = policy.currentTables();
    var old = tables.text("policy-constants", 1);
    var changed =
        TableText.of(
            "policy-constants", 2, old.text().replace("<text>90</text>", "<text>120</text>"));

    tables.add(List.of(changed));

    var current = policy.currentTables();
    assertThat(current.version("policy-constants")).isEqualTo(2);
    assertThat(policy.constants(current).windowOpensDaysBefore()).isEqualTo(120);
    assertThat(policy.constants(pinned).windowOpensDaysBefore()).isEqualTo(90);
    assertThat(tables.text("policy-constants", 1)).isEqualTo(old);
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
                tables.add(List.of(new TableText("policy-constants", 3, "0".repeat(64), "text"))));
  }
}
