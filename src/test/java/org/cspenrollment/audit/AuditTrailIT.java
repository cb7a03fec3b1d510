package org.cspenrollment.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.audit.event.CredentialEvent.PasswordReset;
import org.cspenrollment.audit.event.LifecycleEvent.CaseClosed;
import org.cspenrollment.audit.event.LifecycleEvent.CaseOpened;
import org.cspenrollment.audit.event.PreparationEvent.PreparationBegun;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class AuditTrailIT {

  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient database;

  private final CaseNumber number =
      new CaseNumber(
          "KR-" + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000) + "-2018");
  private final String stream = number.value();

  @Test
  void keepsWhatHappenedInOrder() {
    audit.record(opened());
    audit.record(new PreparationBegun(number));

    assertThat(audit.entries(stream, new PageRequest(0, 10)).items())
        .extracting(AuditEntry::entryNo, AuditEntry::action, AuditEntry::actor)
        .containsExactly(
            tuple(2L, "PREPARATION_BEGUN", "system"), tuple(1L, "CASE_OPENED", "system"));
    assertThat(audit.broken()).noneMatch(entry -> entry.stream().equals(stream));
  }

  @Test
  void theApplicationCanNeitherChangeNorRemoveAnEntry() {
    audit.record(opened());

    assertThatThrownBy(
            () ->
                database
                    .sql("update audit_entry set actor = 'x' where stream = ?")
                    .param(stream)
                    .update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(
            () -> database.sql("delete from audit_entry where stream = ?").param(stream).update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void sec32_norCanItPutARowBesideTheChain() {
    audit.record(opened());

    assertThatThrownBy(
            () ->
                database
                    .sql(
                        "insert into audit_entry select stream, 2, at, actor, action, subject,"
                            + " details, hash, hash from audit_entry where stream = ?")
                    .param(stream)
                    .update())
        .hasStackTraceContaining("permission denied");
    assertThat(audit.entries(stream, new PageRequest(0, 10)).total()).isEqualTo(1);
  }

  @Test
  void anEntryThatSomebodyChangedBehindTheApplicationIsFound() throws SQLException {
    audit.record(opened());
    audit.record(new CaseClosed(number));

    asOwner(
        "update audit_entry set actor = 'somebody' where entry_no = 1 and stream = '"
            + stream
            + "'");

    assertThat(audit.broken())
        .filteredOn(entry -> entry.stream().equals(stream))
        .singleElement()
        .satisfies(entry -> assertThat(entry.entryNo()).isEqualTo(1));
  }

  @Test
  void anEntryThatSomebodyRemovedIsFound() throws SQLException {
    audit.record(opened());
    audit.record(new CaseClosed(number));

    asOwner("delete from audit_entry where entry_no = 1 and stream = '" + stream + "'");

    assertThat(audit.broken()).anyMatch(entry -> entry.stream().equals(stream));
  }

  @Test
  void anEventSaysItselfWhoDidItWhereNobodyIsSignedIn() {
    var username = new Username("u" + number.tenant().value().substring("KR-".length()));
    audit.record(new PasswordReset(username, Optional.empty()));

    assertThat(audit.entries("accounts", new PageRequest(0, 1)).items())
        .extracting(AuditEntry::actor, AuditEntry::subject)
        .containsExactly(tuple(username.value(), username.value()));
  }

  @Test
  void readsWhatANewerVersionWrote() {
    audit.record(opened());
    database
        .sql("select audit_append(?, '2099-01-01', 'system', 'OF_A_NEWER_VERSION', ?, '{}')")
        .params(stream, stream)
        .query(Long.class)
        .single();

    assertThat(audit.entries(stream, new PageRequest(0, 10)).items())
        .extracting(AuditEntry::action, AuditEntry::code)
        .containsExactly(
            tuple("OF_A_NEWER_VERSION", Optional.empty()),
            tuple("CASE_OPENED", Optional.of(AuditCode.CASE_OPENED)));
    assertThat(
            audit.entries(stream, EnumSet.allOf(AuditCode.class), new PageRequest(0, 10)).total())
        .isEqualTo(1);
    assertThat(audit.lastAct(stream, EnumSet.allOf(AuditCode.class)))
        .as("what it does not know counts")
        .contains(Instant.parse("2099-01-01T00:00:00Z"));
    assertThat(audit.broken()).noneMatch(entry -> entry.stream().equals(stream));
  }

  private CaseOpened opened() {
    var basisDate = LocalDate.of(2018, 10, 15);
    return new CaseOpened(number, Edition.E1, basisDate, basisDate.minusDays(30));
  }

  private static void asOwner(String change) throws SQLException {
    try (var connection = DriverManager.getConnection(TestDatabase.url(), "csp_owner", "owner");
        var statement = connection.createStatement()) {
      statement.execute("alter table audit_entry disable trigger user");
      statement.execute(change);
      statement.execute("alter table audit_entry enable trigger user");
    }
  }
}
