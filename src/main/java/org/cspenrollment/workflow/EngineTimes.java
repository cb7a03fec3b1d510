package org.cspenrollment.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Moments as the engine's tables keep them: {@code timestamp} without a zone. */
public final class EngineTimes {

  private EngineTimes() {}

  /** The moment in a column; null where there is none. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
