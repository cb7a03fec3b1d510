package org.cspenrollment.audit;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.platform.database.CasePart;

/** The latest entries of the record of a case, read with what else is known of the case. */
public final class LatestEntries {

  private LatestEntries() {}

  /** Those with one of these codes, newest first, for {@link CasePart#rows}. */
  public static String rows(Set<AuditCode> codes, int most) {
    return AuditTrail.COLUMNS
        + " where stream = c.case_number and action in ("
        + codes.stream().sorted().map(code -> "'" + code + "'").collect(joining(", "))
        + ") order by entry_no desc limit "
        + most;
  }

  /** What these rows say. */
  public static List<AuditEntry> read(List<ResultSet> rows) throws SQLException {
    return CasePart.each(rows, AuditTrail::entry);
  }
}
