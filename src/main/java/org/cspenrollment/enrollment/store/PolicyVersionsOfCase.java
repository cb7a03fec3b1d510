package org.cspenrollment.enrollment.store;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the rules of a case are read by. One act asks for it in many of its steps, so it is read
 * once in a transaction, and never kept beyond it. It is bound to the transaction and not handed on
 * as a parameter because the engine calls the steps of an act with the number of the case alone.
 */
@Component
public class PolicyVersionsOfCase {

  /**
   * Of one case.
   *
   * @param tables the versions it is pinned to
   * @param country whose working days count, ISO 3166 alpha-2
   */
  public record Pinned(PinnedTableVersions tables, String country) {}

  private record ReadBefore(Map<CaseNumber, Pinned> byCase) {}

  private record Row(CaseNumber caseNumber, String country, Optional<TableVersion> pin) {

    static Pinned together(List<Row> ofOne) {
      var tables = ofOne.stream().flatMap(row -> row.pin().stream()).toList();
      return new Pinned(new PinnedTableVersions(tables), ofOne.get(0).country());
    }
  }

  private final JdbcClient database;
  private final JdbcTemplate batches;

  PolicyVersionsOfCase(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** A case that is only scheduled has no tables yet; a case that does not exist is a defect. */
  public Pinned of(CaseNumber caseNumber) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? readBefore().byCase().computeIfAbsent(caseNumber, this::read)
        : read(caseNumber);
  }

  /** Pins cases that are being opened, by case number. */
  public void pin(Map<CaseNumber, Pinned> cases) {
    batches.batchUpdate(
        "insert into enrollment_pin (case_number, table_key, version, sha256) values (?, ?, ?, ?)",
        cases.entrySet().stream()
            .flatMap(
                one ->
                    one.getValue().tables().tables().stream()
                        .map(
                            pin ->
                                new Object[] {
                                  one.getKey().value(),
                                  pin.table(),
                                  pin.version(),
                                  pin.sha256().value()
                                }))
            .toList());
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      readBefore().byCase().putAll(cases);
    }
  }

  /** Reads those of many cases at once; each is then there for the rest of the transaction. */
  public void readAll(Collection<CaseNumber> caseNumbers) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      var known = readBefore().byCase();
      known.putAll(read(caseNumbers.stream().filter(one -> !known.containsKey(one)).toList()));
    }
  }

  private Pinned read(CaseNumber caseNumber) {
    return Optional.ofNullable(read(List.of(caseNumber)).get(caseNumber))
        .orElseThrow(() -> new IllegalStateException("There is no case " + caseNumber));
  }

  private Map<CaseNumber, Pinned> read(Collection<CaseNumber> caseNumbers) {
    return database
        .sql(
            """
            select e.case_number, t.country, p.table_key, p.version, p.sha256
            from enrollment e join partner_profile t using (tenant_id)
              left join enrollment_pin p using (case_number)
            where e.case_number = any(?)
            """)
        .param(CaseNumber.texts(caseNumbers))
        .query(PolicyVersionsOfCase::row)
        .list()
        .stream()
        .collect(groupingBy(Row::caseNumber, collectingAndThen(toList(), Row::together)));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var table = row.getString("table_key");
    return new Row(
        new CaseNumber(row.getString("case_number")),
        row.getString("country"),
        table == null
            ? Optional.empty()
            : Optional.of(
                new TableVersion(
                    table, row.getInt("version"), new ContentHash(row.getString("sha256")))));
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
            TransactionSynchronizationManager.unbindResourceIfPossible(PolicyVersionsOfCase.this);
          }
        });
    return known;
  }
}
