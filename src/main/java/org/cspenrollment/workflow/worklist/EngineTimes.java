package org.cspenrollment.workflow.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moments as the engine's tables keep them: {@code timestamp} without a zone. */
public final class EngineTimes {

  private EngineTimes() {}

  /** The moment in a column that may be empty. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  /** The moment in a column that is never empty. */
  public static Instant required(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instant(row, column), column);
  }
}
