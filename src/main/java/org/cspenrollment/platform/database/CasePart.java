package org.cspenrollment.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.jdbc.core.RowMapper;

/**
 * A part of what is known of a case, such as what it asks for or its files: the rows of one module,
 * which says itself how they are read. {@link CaseReading} reads all parts in one statement.
 *
 * @param <T> how it is kept in a transaction
 */
public interface CasePart<T> {

  /** The name of its column in the statement that reads all parts. */
  String column();

  /**
   * The statement that reads its rows, in their order: those of the case {@code c.case_number} of
   * the tenant {@code c.tenant_id}, as far as the person {@code c.actor} is concerned.
   */
  String rows();

  /** What these rows say. */
  T read(List<ResultSet> rows) throws SQLException;

  /** Under which the part of a case that has this column is kept in a transaction. */
  record Key(String column, CaseNumber caseNumber) implements TransactionMemory.Row {}

  /** Under which it is kept in a transaction. */
  default Object key(CaseNumber caseNumber) {
    return new Key(column(), caseNumber);
  }

  /** Its rows of this case change: whoever asks next in this transaction reads them anew. */
  default void forget(CaseNumber caseNumber) {
    TransactionMemory.forget(key(caseNumber));
  }

  /** Each of these rows, read. */
  static <R> List<R> each(List<ResultSet> rows, RowMapper<R> reading) throws SQLException {
    var read = new ArrayList<R>();
    for (var row : rows) {
      read.add(reading.mapRow(row, read.size()));
    }
    return List.copyOf(read);
  }

  /** Whether only what is answered needs it: it is then not read where it is not asked for. */
  default boolean isOnlyAnswered() {
    return false;
  }

  /**
   * As what {@link AtCommit} writes its rows: what waits is written before whoever asks for this
   * part reads it, and with other parts it is not read meanwhile.
   */
  default Optional<Object> writtenAs() {
    return Optional.empty();
  }

  /** This was read. */
  default void hasRead(T found) {}
}
