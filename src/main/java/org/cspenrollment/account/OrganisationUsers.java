package org.cspenrollment.account;

import java.util.List;
import org.cspenrollment.kernel.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For which partner organisations somebody can sign in, and who is told of their cases otherwise.
 * For those who look after accounts; others are refused (403).
 */
@Service
@Transactional(readOnly = true)
public class OrganisationUsers {

  private final AccountStore store;
  private final AccountAuthority authority;
  private final OrganisationDirectory organisations;

  OrganisationUsers(
      AccountStore store, AccountAuthority authority, OrganisationDirectory organisations) {
    this.store = store;
    this.authority = authority;
    this.organisations = organisations;
  }

  /** Whether nobody else of this partner user's organisation may sign in. */
  public boolean isLast(Account account) {
    return account.organisationId().filter(id -> store.enabledOf(id) <= 1).isPresent();
  }

  /** Where the tenants of this partner user's organisation are told of their cases. */
  public List<String> contacts(Account account) {
    authority.partnersOnly();
    return account.organisationId().map(organisations::contacts).orElse(List.of());
  }

  /** The organisations whose users are all disabled. */
  public List<OrganisationId> withoutUser() {
    authority.partnersOnly();
    return store.organisationsWithoutUser();
  }
}
