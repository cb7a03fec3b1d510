package org.cspenrollment.account;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cspenrollment.account.leaving.Handover;
import org.cspenrollment.account.leaving.Leaving;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.AccountEvent.AccountCreated;
import org.cspenrollment.audit.event.AccountEvent.AccountDisabled;
import org.cspenrollment.audit.event.AccountEvent.AccountEnabled;
import org.cspenrollment.audit.event.AccountEvent.RolesChanged;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What changes with an account, written down, on record and mirrored to the engine, in the caller's
 * transaction. Who may change it has been asked before.
 */
@Component
class AccountChanges {

  private final AccountStore store;
  private final AccountAccess access;
  private final Administrators administrators;
  private final AuditTrail audit;
  private final StaffMirror mirror;
  private final ObjectProvider<Handover> handovers;

  AccountChanges(
      AccountStore store,
      AccountAccess access,
      Administrators administrators,
      AuditTrail audit,
      StaffMirror mirror,
      ObjectProvider<Handover> handovers) {
    this.store = store;
    this.access = access;
    this.administrators = administrators;
    this.audit = audit;
    this.mirror = mirror;
    this.handovers = handovers;
  }

  /** Makes an account without a password; refuses a reserved name (422) and one taken (409). */
  Account add(NewAccount account) {
    if (mirror.isReserved(account.signInName())) {
      throw new AccountProblemException(AccountProblem.USERNAME_INVALID);
    }
    store.add(account);
    audit.record(
        new AccountCreated(
            account.signInName(),
            groups(account.roles()),
            account.organisationId().map(OrganisationId::new)));
    return mirror.mirror(account.signInName());
  }

  /**
   * Nobody signs in with it any more, and what the person holds goes to this colleague, or back to
   * its group; the last administrator is refused (409).
   */
  void disable(Account account, Optional<Username> colleague) {
    if (!account.enabled()) {
      return;
    }
    administrators.checkNotLast(account);
    var username = account.username();
    store.setEnabled(username, false);
    access.withdrawLinks(username);
    audit.record(new AccountDisabled(username));
    mirror.mirror(username);
    handOver(account, Set.of(), colleague);
    access.endSessions(username);
  }

  /** Its person may sign in again. */
  void enable(Account account) {
    if (account.enabled()) {
      return;
    }
    var username = account.username();
    store.setEnabled(username, true);
    audit.record(new AccountEnabled(username));
    mirror.mirror(username);
  }

  /**
   * Gives a member of staff exactly these roles. Refused for a partner's user and for roles that do
   * not go together (422), and where no administrator would be left (409). What the person may no
   * longer do goes to this colleague, or back to its group.
   */
  void replaceRoles(Account account, Set<Role> roles, Optional<Username> colleague) {
    if (account.isPartner()) {
      throw new AccountProblemException(AccountProblem.ROLES_FIXED);
    }
    AccountProblemException.ifAny(NewAccount.problemsOfRoles(roles, false));
    if (account.roles().equals(roles)) {
      return;
    }
    if (!roles.contains(Role.ADMINISTRATOR)) {
      administrators.checkNotLast(account);
    }
    var username = account.username();
    store.replaceRoles(username, roles);
    audit.record(new RolesChanged(username, groups(account.roles()), groups(roles)));
    mirror.mirror(username);
    handOver(account, roles, colleague);
    access.endSessions(username);
  }

  private void handOver(Account account, Set<Role> keeps, Optional<Username> colleague) {
    if (!account.isPartner()) {
      var leaving = new Leaving(account.username(), keeps, colleague);
      handovers.forEach(handover -> handover.handOver(leaving));
    }
  }

  private static Set<String> groups(Set<Role> roles) {
    return roles.stream().map(Role::group).collect(Collectors.toCollection(TreeSet::new));
  }
}
