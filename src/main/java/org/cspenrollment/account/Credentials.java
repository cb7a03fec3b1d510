package org.cspenrollment.account;

import java.util.Optional;
import org.cspenrollment.account.link.LinkUse;
import org.cspenrollment.account.password.OpaqueString;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CredentialEvent;
import org.cspenrollment.audit.event.CredentialEvent.InvitationAccepted;
import org.cspenrollment.audit.event.CredentialEvent.LanguageChanged;
import org.cspenrollment.audit.event.CredentialEvent.PasswordChanged;
import org.cspenrollment.audit.event.CredentialEvent.PasswordReset;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with their own account: set a password by a link, change it, choose a language.
 */
@Service
@Transactional
public class Credentials {

  private final AccountStore store;
  private final AccountLinks links;
  private final PasswordRules rules;
  private final CurrentPassword current;
  private final PasswordEncoder passwordEncoder;
  private final SessionTermination endOfSessions;
  private final CurrentActor currentActor;
  private final AuditTrail audit;

  Credentials(
      AccountStore store,
      AccountLinks links,
      PasswordRules rules,
      CurrentPassword current,
      PasswordEncoder passwordEncoder,
      SessionTermination endOfSessions,
      CurrentActor currentActor,
      AuditTrail audit) {
    this.store = store;
    this.links = links;
    this.rules = rules;
    this.current = current;
    this.passwordEncoder = passwordEncoder;
    this.endOfSessions = endOfSessions;
    this.currentActor = currentActor;
    this.audit = audit;
  }

  /** Whose password the link would set, without using it. */
  @Transactional(readOnly = true)
  public Optional<Username> holder(String token, OneTimeLink.Purpose purpose) {
    return links.holder(token, purpose);
  }

  /**
   * Sets the password by an invitation or a reset and ends all sessions. An unknown, used or
   * expired link is 404; a password that breaks the rules is refused (422) and leaves the link as
   * it was.
   */
  public void setByLink(String token, OneTimeLink.Purpose purpose, String password) {
    var username = links.holder(token, purpose).orElseThrow(ProblemException::notFound);
    rules.check(username, OpaqueString.of(password));
    if (!links.use(token, purpose)) {
      throw ProblemException.notFound();
    }
    store.setPasswordHash(username, passwordEncoder.encode(password));
    audit.record(used(purpose, username, links.madeBy(token)));
    endOfSessions.of(username);
  }

  private static CredentialEvent used(
      OneTimeLink.Purpose purpose, Username username, Optional<Username> madeBy) {
    return switch (purpose) {
      case INVITATION -> new InvitationAccepted(username, madeBy);
      case RESET -> new PasswordReset(username, madeBy);
    };
  }

  /**
   * Changes the password of the person acting and ends their other sessions. Refused where the
   * current password is wrong or the new one breaks the rules or is the same (422), and where it
   * was wrong too often (429).
   *
   * @param idOfSession the session that is going on, which stays open
   * @param address the address the request came from
   */
  public void changePassword(
      String currentPassword, String newPassword, String idOfSession, String address) {
    var username = self();
    current.check(username, currentPassword, address);
    if (OpaqueString.of(currentPassword).equals(OpaqueString.of(newPassword))) {
      throw new AccountProblemException(AccountProblem.PASSWORD_UNCHANGED);
    }
    rules.check(username, OpaqueString.of(newPassword));
    store.setPasswordHash(username, passwordEncoder.encode(newPassword));
    links.withdraw(username);
    audit.record(new PasswordChanged(username));
    endOfSessions.others(username, idOfSession);
  }

  /**
   * Chooses the language of the person acting; anything but {@code en} and {@code ko} is refused
   * (422).
   *
   * @return the person as the session should remember them from now on
   */
  public UserDetails changeLanguage(String language) {
    var username = self();
    if (!NewAccount.isLanguage(language)) {
      throw new AccountProblemException(AccountProblem.LANGUAGE_UNKNOWN);
    }
    store.setLanguage(username, language);
    audit.record(new LanguageChanged(username, language));
    return new SignedInPerson(store.find(username).orElseThrow());
  }

  /** The last link by which a new password of the person acting was or can still be set. */
  @Transactional(readOnly = true)
  public Optional<LinkUse> lastReset() {
    return links.lastReset(self());
  }

  /** The account of the person acting. */
  @Transactional(readOnly = true)
  public Account own() {
    return store.find(self()).orElseThrow(ProblemException::notFound);
  }

  private Username self() {
    var actor = currentActor.get();
    if (Actor.SYSTEM.username().equals(actor.username())) {
      throw ProblemException.notAllowed("Sign in first.");
    }
    return actor.username();
  }
}
