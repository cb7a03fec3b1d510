package org.cspenrollment.account;

import java.util.Optional;
import org.cspenrollment.kernel.Username;
import org.springframework.stereotype.Service;

/**
 * One-time links that are mailed. The link itself is made when its mail leaves, so that nobody but
 * the holder ever has it, not even the outbox.
 */
@Service
public class MailedLinks {

  private final AccountStore store;
  private final AccountLinks links;

  MailedLinks(AccountStore store, AccountLinks links) {
    this.store = store;
    this.links = links;
  }

  /** The person a mail is for; nobody who may no longer sign in. */
  public Optional<Account> holder(Username username) {
    return store.find(username).filter(Account::enabled);
  }

  /** Makes the link that goes into the mail; every other of this person ends. */
  public OneTimeLink make(Username username, OneTimeLink.Purpose purpose, Username madeBy) {
    return links.issue(username, purpose, madeBy, false);
  }
}
