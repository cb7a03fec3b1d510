package org.cspenrollment.account;

import org.springframework.stereotype.Component;

/** Those who can sign in as administrator. There is always one left. */
@Component
class Administrators {

  private final AccountStore store;

  Administrators(AccountStore store) {
    this.store = store;
  }

  /** Whether there is one. */
  boolean exist() {
    return !store.administrators().isEmpty();
  }

  /** Refuses (409) what would leave nobody; whoever asks has waited for its turn. */
  void checkNotLast(Account account) {
    var left = store.administrators();
    if (left.size() == 1 && left.contains(account.username().value())) {
      throw new AccountProblemException(AccountProblem.LAST_ADMINISTRATOR);
    }
  }
}
