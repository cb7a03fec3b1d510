package org.cspenrollment.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.platform.Role;

/** An account read from its row, with its roles. */
final class AccountRow {

  /** Asks for the columns {@link #account} reads; a condition may follow. */
  static final String SELECT =
      """
      select a.username, a.display_name, a.contact_email, a.language, a.organisation_id, a.enabled,
             a.password_hash is not null as accepted, a.created_at, a.changed_at,
             array(select role from account_role r where r.username = a.username) as roles
      from account a
      """;

  private AccountRow() {}

  /** The account of the row the cursor is on. */
  static Account account(ResultSet row, int number) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    return new Account(
        row.getString("username"),
        row.getString("display_name"),
        row.getString("contact_email"),
        row.getString("language"),
        Collections.unmodifiableSet(
            Arrays.stream(roles)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))),
        Optional.ofNullable(row.getString("organisation_id")),
        row.getBoolean("accepted"),
        row.getBoolean("enabled"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
