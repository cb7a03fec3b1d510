package org.cspenrollment.enrollment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.policy.PinnedTables;
import org.cspenrollment.policy.TableVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The table versions cases are pinned to. One act asks for them in many of its steps, so they are
 * read once in a transaction, and never kept beyond it.
 */
@Component
class CasePins {

  private record ReadBefore(Map<String, PinnedTables> byCase) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;

  CasePins(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  PinnedTables of(String caseNumber) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? readBefore().byCase().computeIfAbsent(caseNumber, this::read)
        : read(caseNumber);
  }

  /** Pins cases that are being opened to these versions. */
  void pin(Collection<String> caseNumbers, PinnedTables tables) {
    batches.batchUpdate(
        "insert into enrollment_pin (case_number, table_key, version, sha256) values (?, ?, ?, ?)",
        caseNumbers.stream()
            .flatMap(caseNumber -> tables.tables().stream().map(pin -> row(caseNumber, pin)))
            .toList());
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      caseNumbers.forEach(caseNumber -> readBefore().byCase().put(caseNumber, tables));
    }
  }

  private static Object[] row(String caseNumber, TableVersion pin) {
    return new Object[] {caseNumber, pin.table(), pin.version(), pin.sha256()};
  }

  private PinnedTables read(String caseNumber) {
    return new PinnedTables(
        database
            .sql(
                "select table_key, version, sha256 from enrollment_pin where case_number = ? order by table_key")
            .param(caseNumber)
            .query(
                (row, number) ->
                    new TableVersion(row.getString(1), row.getInt(2), row.getString(3)))
            .list());
  }

  private ReadBefore readBefore() {
    if (TransactionSynchronizationManager.getResource(this) instanceof ReadBefore known) {
      return known;
    }
    var known = new ReadBefore(new HashMap<>());
    TransactionSynchronizationManager.bindResource(this, known);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CasePins.this);
          }
        });
    return known;
  }
}
