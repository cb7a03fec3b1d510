package org.cspenrollment.platform.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads what modules know of a case in one statement: the first who asks for a part in a
 * transaction has all of them read that are not known yet. What was read before a case was locked
 * is forgotten then; outside of a transaction only what is asked for is read.
 */
@Component
public class CaseReading {

  private record TenantOf(CaseNumber caseNumber) {}

  private final JdbcClient database;
  private final CurrentActor currentActor;
  private final SingletonSupplier<List<CasePart<?>>> parts;

  CaseReading(JdbcClient database, CurrentActor currentActor, ObjectProvider<CasePart<?>> parts) {
    this.database = database;
    this.currentActor = currentActor;
    this.parts = SingletonSupplier.of(() -> List.copyOf(parts.stream().toList()));
  }

  /** The case is of this tenant, whose rows may be read together with those of the case. */
  public static void isOf(CaseNumber caseNumber, TenantId tenantId) {
    TransactionMemory.keep(new TenantOf(caseNumber), tenantId);
  }

  /** The case has just been locked: what was read of it before is read anew. */
  public void locked(CaseNumber caseNumber) {
    parts.obtain().forEach(part -> part.forget(caseNumber));
  }

  /** This part of the case as it is now. */
  public <T> T of(CasePart<T> asked, CaseNumber caseNumber) {
    return known(asked, caseNumber).orElseGet(() -> read(asked, caseNumber));
  }

  private <T> T read(CasePart<T> asked, CaseNumber caseNumber) {
    var unknown =
        TransactionSynchronizationManager.isActualTransactionActive()
            ? parts.obtain().stream()
                .filter(part -> part == asked || isWorthIt(part, caseNumber))
                .toList()
            : List.<CasePart<?>>of(asked);
    asked.writtenAs().ifPresent(AtCommit::now);
    return database
        .sql(statement(unknown))
        .param(1, caseNumber.value())
        .param(
            2,
            TransactionMemory.find(new TenantOf(caseNumber), TenantId.class)
                .map(TenantId::value)
                .orElse(null),
            Types.VARCHAR)
        .param(3, currentActor.get().username().value())
        .query(
            (row, number) -> {
              for (var part : unknown) {
                if (part != asked) {
                  keep(part, caseNumber, row);
                }
              }
              return keep(asked, caseNumber, row);
            })
        .single();
  }

  private static boolean isWorthIt(CasePart<?> part, CaseNumber caseNumber) {
    return !part.isOnlyAnswered()
        && part.writtenAs().filter(AtCommit::isWaiting).isEmpty()
        && known(part, caseNumber).isEmpty();
  }

  private static String statement(List<CasePart<?>> parts) {
    return parts.stream()
        .map(part -> "(select json_agg(r) from (" + part.rows() + ") r) as " + part.column())
        .collect(
            Collectors.joining(
                ", ",
                "select ",
                " from (values (?::text, ?::text, ?::text)) c (case_number, tenant_id, actor)"));
  }

  @SuppressWarnings("unchecked")
  private static <T> Optional<T> known(CasePart<T> part, CaseNumber caseNumber) {
    return TransactionMemory.find(part.key(caseNumber), Object.class).map(known -> (T) known);
  }

  private static <T> T keep(CasePart<T> part, CaseNumber caseNumber, ResultSet row)
      throws SQLException {
    try {
      var found = part.read(JsonRow.all(row.getString(part.column())));
      TransactionMemory.keep(part.key(caseNumber), found);
      part.hasRead(found);
      return found;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was read of a case cannot be understood", e);
    }
  }
}
