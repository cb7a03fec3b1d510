package org.cspenrollment.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moments as the database keeps them: {@code timestamptz}, always in UTC. */
public final class DatabaseTimes {

  private DatabaseTimes() {}

  /** A moment as a parameter of a statement. */
  public static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** The moment in a column that may be empty. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** The moment in a column that is never empty. */
  public static Instant required(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instant(row, column), column);
  }
}
