package org.cspenrollment.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.platform.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class AuditTrailIT {

  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient database;

  private final String stream = "test-" + UUID.randomUUID();

  @Test
  void keepsWhatHappenedInOrder() {
    audit.record(stream, "CASE_OPENED", "KR-1-2018", Map.of("edition", "E1"));
    audit.record(stream, "EVIDENCE_RECEIVED", "KR-1-2018", Map.of("file", "a.pdf"));

    assertThat(audit.entries(stream, new Page.Request(0, 10)).items())
        .extracting(AuditEntry::entryNo, AuditEntry::action, AuditEntry::actor)
        .containsExactly(
            tuple(2L, "EVIDENCE_RECEIVED", "system"), tuple(1L, "CASE_OPENED", "system"));
    assertThat(audit.broken()).noneMatch(entry -> entry.stream().equals(stream));
  }

  @Test
  void theApplicationCanNeitherChangeNorRemoveAnEntry() {
    audit.record(stream, "CASE_OPENED", "KR-1-2018", Map.of());

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
  void anEntryThatSomebodyChangedBehindTheApplicationIsFound() throws SQLException {
    audit.record(stream, "CASE_OPENED", "KR-1-2018", Map.of());
    audit.record(stream, "CASE_CLOSED", "KR-1-2018", Map.of());

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
    audit.record(stream, "CASE_OPENED", "KR-1-2018", Map.of());
    audit.record(stream, "CASE_CLOSED", "KR-1-2018", Map.of());

    asOwner("delete from audit_entry where entry_no = 1 and stream = '" + stream + "'");

    assertThat(audit.broken()).anyMatch(entry -> entry.stream().equals(stream));
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
