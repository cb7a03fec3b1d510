package org.cspenrollment.browser;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.account.Accounts;
import org.cspenrollment.account.NewAccount;
import org.cspenrollment.platform.Role;
import org.springframework.boot.test.context.TestComponent;

/** The people of the browser tests; all have the same password. */
@TestComponent
class People {

  static final String PASSWORD = "seven quiet mountains";

  private final Accounts accounts;

  People(Accounts accounts) {
    this.accounts = accounts;
  }

  /** A member of the office who reads this language. */
  String staff(String username, String language, Role... roles) {
    return ensure(
        new NewAccount(
            username,
            username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1),
            username + "@office.test",
            language,
            Set.of(roles),
            Optional.empty()));
  }

  /** A user of a partner organisation. */
  String partner(String username, String language, String organisationId) {
    return ensure(
        new NewAccount(
            username,
            username,
            username + "@partner.test",
            language,
            Set.of(Role.PARTNER),
            Optional.of(organisationId)));
  }

  private String ensure(NewAccount account) {
    return accounts.ensure(account, PASSWORD).username().value();
  }
}
