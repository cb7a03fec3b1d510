package org.cspenrollment.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.account.link.WaitingLink;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.input.PlainText;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sign-ins of partners and staff, for those who look after them. An administrator may do
 * everything here, a manager what concerns partners' users; others are refused (403), and an
 * account a person may not see is not there (404). Every change is in the record, in the stream of
 * accounts, and staff is mirrored to the engine in the same transaction.
 */
@Service
@Transactional
public class Accounts {

  private final AccountStore store;
  private final AccountChanges changes;
  private final AccountAccess access;
  private final Administrators administrators;
  private final AccountAuthority authority;
  private final PasswordEncoder passwordEncoder;
  private final OrganisationDirectory organisations;

  Accounts(
      AccountStore store,
      AccountChanges changes,
      AccountAccess access,
      Administrators administrators,
      AccountAuthority authority,
      PasswordEncoder passwordEncoder,
      OrganisationDirectory organisations) {
    this.store = store;
    this.changes = changes;
    this.access = access;
    this.administrators = administrators;
    this.authority = authority;
    this.passwordEncoder = passwordEncoder;
    this.organisations = organisations;
  }

  /**
   * Makes an account that nobody can use yet: it has no password. Refused: a name that is taken
   * (409) or that of a group, an unknown organisation (422), staff made by a manager (403).
   */
  public Account create(NewAccount account) {
    authority.checkMayCreate(account);
    if (Role.isGroup(account.username())) {
      throw new AccountProblemException(AccountProblem.USERNAME_INVALID);
    }
    account
        .organisationId()
        .filter(id -> OrganisationId.ifOne(id).filter(organisations::exists).isEmpty())
        .ifPresent(
            id -> {
              throw new AccountProblemException(AccountProblem.ORGANISATION_UNKNOWN);
            });
    return changes.add(account);
  }

  /**
   * Makes an account and the link by which the person sets a password; refuses as {@link #create}.
   * The link goes to that person's contact address; where no mail can be sent it is shown, once.
   */
  public OneTimeLink invite(NewAccount account) {
    return access.link(create(account));
  }

  /**
   * Makes a link by which the person sets a new password: an invitation if there never was one.
   * Links made before stop working. Refused for a disabled account (409).
   */
  public OneTimeLink requestReset(Username username) {
    return access.link(visible(username));
  }

  /** The link of this person that was shown to its maker and waits for a second person. */
  @Transactional(readOnly = true)
  public Optional<WaitingLink> waitingLink(Username username) {
    return find(username).flatMap(access::waiting);
  }

  /**
   * Agrees to that link, which works from now on; refused to its maker and its holder (403), and
   * where none waits (404).
   */
  public void agreeToLink(Username username) {
    access.agree(visible(username));
  }

  /** Disables the account; what its person holds goes back to its group. */
  public void disable(Username username) {
    disable(username, Optional.empty());
  }

  /**
   * Disables the account: open sessions and links end at once, and what its person holds goes to
   * this colleague, or back to its group. Refused for the last administrator (409) and for a
   * colleague who may not take over all of it (422).
   */
  public void disable(Username username, Optional<Username> colleague) {
    store.waitForTurn();
    changes.disable(visible(username), colleague);
  }

  /** Lets the person sign in again, with the password they had. */
  public void enable(Username username) {
    store.waitForTurn();
    changes.enable(visible(username));
  }

  /**
   * Gives a member of staff exactly these roles; what the person may no longer do goes back to its
   * group.
   */
  public void changeRoles(Username username, Set<Role> roles) {
    changeRoles(username, roles, Optional.empty());
  }

  /**
   * Gives a member of staff exactly these roles; their sessions end, as these remember the old
   * ones, and what the person may no longer do goes to this colleague, or back to its group. Only
   * for administrators; refused for a partner's user (422), where no administrator would be left
   * (409), and for a colleague who may not take over all of it (422).
   */
  public void changeRoles(Username username, Set<Role> roles, Optional<Username> colleague) {
    authority.checkIsAdministrator();
    store.waitForTurn();
    changes.replaceRoles(visible(username), roles, colleague);
  }

  /** The account, if the person acting may see it. */
  @Transactional(readOnly = true)
  public Optional<Account> find(Username username) {
    return store.find(username).filter(authority::maySee);
  }

  /**
   * The accounts the person acting may see, by sign-in name.
   *
   * @param search part of a name, sign-in name, e-mail address or organisation; empty for all
   */
  @Transactional(readOnly = true)
  public Page<Account> list(PageRequest request, String search) {
    return store.page(
        request, PlainText.searched(search.replace("\0", "")), authority.partnersOnly());
  }

  /**
   * Sees to it that there is such an account, for the first administrator and the demo: makes it
   * with this password, whatever its length, or leaves the one of that name as it is. Only at
   * start.
   */
  public Account ensure(NewAccount account, String password) {
    return ensureAll(List.of(account), password).get(0);
  }

  /**
   * Sees to it that there are these accounts, which share one password, as in the demo: it is
   * hashed once, which is what takes time. Those that exist are left as they are. Only at start.
   */
  public List<Account> ensureAll(List<NewAccount> wanted, String password) {
    authority.checkIsSystem();
    var hash = passwordEncoder.encode(password);
    for (var account : wanted) {
      if (store.find(account.signInName()).isEmpty()) {
        changes.add(account);
        access.setPassword(account.signInName(), hash);
      }
    }
    return wanted.stream().map(account -> store.find(account.signInName()).orElseThrow()).toList();
  }

  /** Whether somebody can sign in as administrator. */
  @Transactional(readOnly = true)
  public boolean hasAdministrator() {
    return administrators.exist();
  }

  private Account visible(Username username) {
    authority.partnersOnly();
    return find(username).orElseThrow(ProblemException::notFound);
  }
}
