package org.cspenrollment.transition.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.platform.database.DatabaseTimes;

/** A transfer request as its row keeps it, with what travels in it. */
final class TransferRow {

  private TransferRow() {}

  static Transfer read(ResultSet row, int number) throws SQLException {
    return new Transfer(
        row.getInt("number"),
        row.getString("customer_id"),
        Transfer.State.valueOf(row.getString("state")),
        row.getObject("consent_on", LocalDate.class),
        row.getObject("requested_on", LocalDate.class),
        row.getObject("said_accepted_on", LocalDate.class),
        row.getObject("accepted_on", LocalDate.class),
        DatabaseTimes.required(row, "changed_at"),
        row.getString("reason"),
        List.of((String[]) row.getArray("subscriptions").getArray()));
  }
}
