package org.cspenrollment.enrollment.store;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableTexts;
import org.jspecify.annotations.Nullable;
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

  private record Row(CaseNumber caseNumber, String country, @Nullable Integer release) {}

  private static final PinnedTableVersions NONE = new PinnedTableVersions(List.of());

  private final JdbcClient database;
  private final TableTexts texts;

  PolicyVersionsOfCase(JdbcClient database, TableTexts texts) {
    this.database = database;
    this.texts = texts;
  }

  /** A case that is only scheduled has no tables yet; a case that does not exist is a defect. */
  public Pinned of(CaseNumber caseNumber) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? readBefore().byCase().computeIfAbsent(caseNumber, this::read)
        : read(caseNumber);
  }

  /** Has those of a case ready whose row is read in a transaction. */
  void seen(ResultSet row) throws SQLException {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      var read = row(row, 1);
      readBefore().byCase().put(read.caseNumber(), pinned(read));
    }
  }

  /** Has those of cases that are being opened ready for the rest of the transaction. */
  public void remember(Map<CaseNumber, Pinned> opened) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      readBefore().byCase().putAll(opened);
    }
  }

  /** Reads those of many cases at once; each is then there for the rest of the transaction. */
  public void readAll(Collection<CaseNumber> caseNumbers) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      var known = readBefore().byCase();
      var unknown = caseNumbers.stream().filter(one -> !known.containsKey(one)).toList();
      if (!unknown.isEmpty()) {
        known.putAll(read(unknown));
      }
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
            select e.case_number, t.country, e.release_number
            from enrollment e join partner_profile t using (tenant_id)
            where e.case_number = any(?)
            """)
        .param(CaseNumber.texts(caseNumbers))
        .query(PolicyVersionsOfCase::row)
        .list()
        .stream()
        .collect(toMap(Row::caseNumber, this::pinned));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new CaseNumber(row.getString("case_number")),
        row.getString("country"),
        row.getObject("release_number", Integer.class));
  }

  private Pinned pinned(Row row) {
    return new Pinned(row.release() == null ? NONE : texts.release(row.release()), row.country());
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
