package org.cspenrollment.account;

import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CredentialEvent;
import org.cspenrollment.audit.event.CredentialEvent.InvitationLinkMade;
import org.cspenrollment.audit.event.CredentialEvent.PasswordSet;
import org.cspenrollment.audit.event.CredentialEvent.ResetLinkMade;
import org.cspenrollment.kernel.Username;
import org.springframework.stereotype.Component;

/** What somebody gets in with: a password, a link to set one, and the sessions that are open. */
@Component
class AccountAccess {

  private final AccountStore store;
  private final AccountLinks links;
  private final SessionTermination endOfSessions;
  private final AuditTrail audit;

  AccountAccess(
      AccountStore store, AccountLinks links, SessionTermination endOfSessions, AuditTrail audit) {
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
      throw new AccountProblemException(AccountProblem.ACCOUNT_DISABLED);
    }
    var purpose = account.accepted() ? OneTimeLink.Purpose.RESET : OneTimeLink.Purpose.INVITATION;
    var link = links.issue(account.username(), purpose);
    audit.record(made(link));
    return link;
  }

  private static CredentialEvent made(OneTimeLink link) {
    var username = link.username();
    return switch (link.purpose()) {
      case INVITATION -> new InvitationLinkMade(username, link.expiresAt());
      case RESET -> new ResetLinkMade(username, link.expiresAt());
    };
  }

  /** Sets a password by its hash; links and sessions from before end. */
  void setPassword(Username username, String hash) {
    store.setPasswordHash(username, hash);
    links.withdraw(username);
    audit.record(new PasswordSet(username));
    endOfSessions.of(username);
  }

  /** Links that have not been used stop working. */
  void withdrawLinks(Username username) {
    links.withdraw(username);
  }

  /** The person is signed out everywhere. */
  void endSessions(Username username) {
    endOfSessions.of(username);
  }
}
