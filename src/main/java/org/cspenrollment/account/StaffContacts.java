package org.cspenrollment.account;

import java.util.List;
import java.util.Set;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.springframework.stereotype.Service;

/** How members of the office are reached. */
@Service
public class StaffContacts {

  /**
   * A member of the office.
   *
   * @param language {@code en} or {@code ko}
   */
  public record Contact(
      Username username, String displayName, Set<Role> roles, String email, String language) {}

  private final AccountStore store;

  StaffContacts(AccountStore store) {
    this.store = store;
  }

  /** Everybody of the office who may sign in, by sign-in name. */
  public List<Contact> all() {
    return store.staff().stream().filter(Account::enabled).map(StaffContacts::contact).toList();
  }

  /** Everybody of the office whose account is disabled, by sign-in name. */
  public List<Contact> gone() {
    return store.staff().stream()
        .filter(account -> !account.enabled())
        .map(StaffContacts::contact)
        .toList();
  }

  private static Contact contact(Account account) {
    return new Contact(
        account.username(),
        account.displayName(),
        account.roles(),
        account.contactEmail(),
        account.language());
  }
}
