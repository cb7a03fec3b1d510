package org.cspenrollment.enrollment.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;

/**
 * What the rules say about a requirement, as the first ten parameters of a statement: result,
 * reason code, rule, table, version, sentence in English and Korean, notes, earliest date, facts as
 * JSON.
 */
final class ResultColumns {

  private ResultColumns() {}

  /**
   * Sets them.
   *
   * @param facts what the table read, as JSON
   */
  static void set(PreparedStatement row, RequirementResult result, String facts)
      throws SQLException {
    row.setString(1, result.result().name());
    row.setString(2, result.reasonCode());
    row.setString(3, result.ruleId());
    row.setString(4, result.table());
    row.setInt(5, result.tableVersion());
    row.setString(6, result.sentence().en());
    row.setString(7, result.sentence().ko());
    row.setArray(8, texts(row, result.notes()));
    row.setObject(9, result.earliestDate(), Types.DATE);
    row.setString(10, facts);
  }

  static void setPending(PreparedStatement row) throws SQLException {
    row.setString(1, Result.PENDING.name());
    for (int text : new int[] {2, 3, 4, 6, 7}) {
      row.setNull(text, Types.VARCHAR);
    }
    row.setNull(5, Types.INTEGER);
    row.setArray(8, texts(row, List.of()));
    row.setNull(9, Types.DATE);
    row.setNull(10, Types.VARCHAR);
  }

  static Array texts(PreparedStatement row, List<String> texts) throws SQLException {
    return row.getConnection().createArrayOf("text", texts.toArray(String[]::new));
  }
}
