package org.cspenrollment.account;

import java.util.Optional;
import org.cspenrollment.account.link.LinkPost;
import org.cspenrollment.account.link.WaitingLink;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CredentialEvent;
import org.cspenrollment.audit.event.CredentialEvent.InvitationLinkMade;
import org.cspenrollment.audit.event.CredentialEvent.PasswordSet;
import org.cspenrollment.audit.event.CredentialEvent.ResetLinkAgreed;
import org.cspenrollment.audit.event.CredentialEvent.ResetLinkMade;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** What somebody gets in with: a password, a link to set one, and the sessions that are open. */
@Component
class AccountAccess {

  private final AccountStore store;
  private final AccountLinks links;
  private final SessionTermination endOfSessions;
  private final LinkPost post;
  private final CurrentActor currentActor;
  private final AuditTrail audit;

  AccountAccess(
      AccountStore store,
      AccountLinks links,
      SessionTermination endOfSessions,
      LinkPost post,
      CurrentActor currentActor,
      AuditTrail audit) {
    this.store = store;
    this.links = links;
    this.endOfSessions = endOfSessions;
    this.post = post;
    this.currentActor = currentActor;
    this.audit = audit;
  }

  /**
   * Makes a link by which the person sets a password: an invitation if there never was one. It goes
   * to the person by mail where one can be sent. Refused for a disabled account (409).
   */
  OneTimeLink link(Account account) {
    if (!account.enabled()) {
      throw new AccountProblemException(AccountProblem.ACCOUNT_DISABLED);
    }
    var purpose = account.accepted() ? OneTimeLink.Purpose.RESET : OneTimeLink.Purpose.INVITATION;
    var link =
        post.isOpen()
            ? mailed(account.username(), purpose)
            : links.issue(account.username(), purpose, self(), needsSecond(account, purpose));
    audit.record(made(link));
    return link;
  }

  /** Those before it end now; it is made when its mail leaves. */
  private OneTimeLink mailed(Username username, OneTimeLink.Purpose purpose) {
    links.withdraw(username);
    return new OneTimeLink(username, purpose, "", links.expiry(), false);
  }

  /**
   * Whoever sees a link can use it, so a new password of somebody else takes two people where
   * nothing can be mailed. Nobody has used an account yet that was only invited to. Where nobody
   * else may agree, as there is one administrator only, the link works by itself.
   */
  private boolean needsSecond(Account holder, OneTimeLink.Purpose purpose) {
    return purpose == OneTimeLink.Purpose.RESET
        && store.staff().stream()
            .filter(person -> person.enabled() && person.accepted())
            .filter(person -> !person.username().equals(self()))
            .filter(person -> !person.username().equals(holder.username()))
            .anyMatch(person -> looksAfter(person, holder));
  }

  private static boolean looksAfter(Account person, Account holder) {
    return person.roles().contains(Role.ADMINISTRATOR)
        || (holder.isPartner() && person.roles().contains(Role.MANAGER));
  }

  /** The link of this person that waits for somebody to agree. */
  Optional<WaitingLink> waiting(Account holder) {
    return links.waiting(holder.username(), self());
  }

  /**
   * Agrees to the link that waits, which works from now on. Refused where none waits (404), and to
   * its maker and its holder (403 {@code four-eyes}).
   */
  void agree(Account holder) {
    var link = waiting(holder).orElseThrow(ProblemException::notFound);
    if (!link.mayAgree()) {
      throw ProblemException.fourEyes(
          "Somebody who neither made the link nor would use it has to agree.");
    }
    links.agree(holder.username(), self());
    audit.record(new ResetLinkAgreed(holder.username(), link.madeBy()));
  }

  private Username self() {
    return currentActor.get().username();
  }

  private static CredentialEvent made(OneTimeLink link) {
    var username = link.username();
    return switch (link.purpose()) {
      case INVITATION -> new InvitationLinkMade(username, link.expiresAt(), !link.isShown());
      case RESET -> new ResetLinkMade(username, link.expiresAt(), !link.isShown());
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
