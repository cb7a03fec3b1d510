package org.cspenrollment.policy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The policy releases in the database, and which of them is in force. */
@SpringBootTest
class StoredReleasesIT {

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Autowired private StoredTables tables;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;

  @Test
  void theTablesOfTheFirstBuildAreReleaseOneSinceEver() {
    assertThat(row(1)).isEqualTo("ADOPTED 1970-01-01 system system");
    assertThat(tables.release(1).release()).contains(1);
    assertThat(tables.release(1).tables())
        .containsExactlyInAnyOrderElementsOf(
            ShippedTables.all().stream().map(TableText::tableVersion).toList());
  }

  @Test
  void theSameTablesAreNotReleasedTwice() {
    var before = numbers();

    tables.addShipped();

    assertThat(numbers()).isEqualTo(before);
  }

  @Test
  @Transactional
  void aLaterBuildIsAdoptedFromTodayWhileTheOfficeHasAdoptedNone() {
    tables.add(List.of(table(1)));
    int number = newest();

    assertThat(row(number)).isEqualTo("ADOPTED " + today + " system system");
    assertThat(tables.inForce().release()).contains(number);
    assertThat(tables.inForce().version("brand-new")).isEqualTo(1);
    assertThat(tables.inForce().tables()).containsAll(tables.release(1).tables());
  }

  @Test
  @Transactional
  void aLaterBuildIsOnlyProposedOnceTheOfficeHasAdoptedItsOwn() {
    var own = release("ADOPTED", today, "policy1");

    tables.add(List.of(table(1)));

    assertThat(row(newest())).isEqualTo("PROPOSED " + today + " system null");
    assertThat(tables.inForce().release()).contains(own);
    assertThat(tables.inForce().find("brand-new")).isEmpty();
  }

  /** The code of a build may need a table that the office has not adopted. */
  @Test
  @Transactional
  void aTableThatIsOnlyProposedIsReadAllTheSame() {
    release("ADOPTED", today, "policy1");
    var basis = tables.text("basis-date", 3);
    tables.add(
        List.of(
            TableText.of("brand-new", 4, basis.text().replace("\"basis-date\"", "\"brand-new\""))));

    var read = new DecisionTables(tables).get("brand-new", tables.inForce());

    assertThat(read.version()).isEqualTo(4);
  }

  @Test
  @Transactional
  void inForceIsTheLatestAdoptedAndOfTheSameDayTheHigherNumber() {
    release("ADOPTED", today.minusDays(3), "policy1");
    var second = release("ADOPTED", today.minusDays(1), "policy1");
    release("ADOPTED", today.minusDays(2), "policy1");
    assertThat(tables.inForce().release()).contains(second);

    var sameDay = release("ADOPTED", today.minusDays(1), "policy1");
    release("ADOPTED", today.plusDays(1), "policy1");
    release("PROPOSED", today, "policy1");
    release("DECLINED", today, "policy1");

    assertThat(tables.inForce().release()).contains(sameDay);
  }

  @Test
  @Transactional
  void nobodyAgreesToItsOwnProposal() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                database
                    .sql(
                        "update policy_release set proposed_by = 'manager1', agreed_by ="
                            + " 'manager1'")
                    .update())
        .withMessageContaining("policy_release_four_eyes");
  }

  @Test
  void theTablesOfAReleaseNeverChange() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> database.sql("update policy_release_table set version = 1").update());
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> database.sql("delete from policy_release_table").update());
  }

  @Test
  void aNumberThatWasRolledBackIsNotRemembered() {
    for (int version = 1; version <= 2; version++) {
      int wanted = version;
      transaction.executeWithoutResult(
          status -> {
            tables.add(List.of(table(wanted)));
            assertThat(tables.inForce().version("brand-new")).isEqualTo(wanted);
            status.setRollbackOnly();
          });
    }
  }

  private static TableText table(int version) {
    return TableText.of("brand-new", version, "<definitions>" + version + "</definitions>");
  }

  private int release(String state, LocalDate from, String proposer) {
    int number = newest() + 1;
    var answered = Optional.of("manager1").filter(name -> !state.equals("PROPOSED")).orElse(null);
    database
        .sql(
            """
            insert into policy_release
              (number, state, valid_from, proposed_by, proposed_at, agreed_by, agreed_at, reason, fingerprint)
            values (:number, :state, :from, :proposer, now(), :answered,
              case when cast(:answered as text) is not null then now() end, 'Tried',
              encode(sha256(convert_to('tried ' || :number, 'UTF8')), 'hex'))
            """)
        .param("number", number)
        .param("state", state)
        .param("from", from)
        .param("proposer", proposer)
        .param("answered", answered)
        .update();
    database
        .sql(
            "insert into policy_release_table select ?, table_key, version, sha256 from"
                + " policy_release_table where number = 1")
        .param(number)
        .update();
    return number;
  }

  private String row(int number) {
    return database
        .sql(
            "select concat_ws(' ', state, valid_from, proposed_by, coalesce(agreed_by, 'null'))"
                + " from policy_release where number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  private List<Integer> numbers() {
    return database
        .sql("select number from policy_release order by number")
        .query(Integer.class)
        .list();
  }

  private int newest() {
    return database.sql("select max(number) from policy_release").query(Integer.class).single();
  }
}
