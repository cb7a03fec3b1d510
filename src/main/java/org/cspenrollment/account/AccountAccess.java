package org.cspenrollment.account;

import java.util.Map;
import org.cspenrollment.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** What somebody gets in with: a password, a link to set one, and the sessions that are open. */
@Component
class AccountAccess {

  private final AccountStore store;
  private final AccountLinks links;
  private final EndOfSessions endOfSessions;
  private final AuditTrail audit;

  AccountAccess(
      AccountStore store, AccountLinks links, EndOfSessions endOfSessions, AuditTrail audit) {
    this.store = store;
    this.links = links;
    this.endOfSessions = endOfSessions;
    this.audit = audit;
  }

  /**
   * Makes a link by which the person sets a password: an invitation if there never was one. Refused
   * for a disabled account (409).
   */
  OneTimeLink link(Account account) {
    if (!account.enabled()) {
      throw new AccountRefused(AccountProblem.ACCOUNT_DISABLED);
    }
    var purpose = account.accepted() ? OneTimeLink.Purpose.RESET : OneTimeLink.Purpose.INVITATION;
    var link = links.issue(account.username(), purpose);
    audit.record(
        Accounts.STREAM,
        purpose + "_LINK_MADE",
        account.username(),
        Map.of("expiresAt", link.expiresAt().toString()));
    return link;
  }

  /** Sets a password by its hash; links and sessions from before end. */
  void setPassword(String username, String hash) {
    store.setPasswordHash(username, hash);
    links.withdraw(username);
    audit.record(Accounts.STREAM, "PASSWORD_SET", username, Map.of());
    endOfSessions.of(username);
  }

  /** Links that have not been used stop working. */
  void withdrawLinks(String username) {
    links.withdraw(username);
  }

  /** The person is signed out everywhere. */
  void endSessions(String username) {
    endOfSessions.of(username);
  }
}
