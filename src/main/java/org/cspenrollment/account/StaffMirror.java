package org.cspenrollment.account;

import org.cspenrollment.kernel.Username;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands staff on to where else it is known. Partner users stay here. */
@Component
class StaffMirror {

  private final ObjectProvider<StaffDirectory> directories;
  private final AccountStore store;

  StaffMirror(ObjectProvider<StaffDirectory> directories, AccountStore store) {
    this.directories = directories;
    this.store = store;
  }

  /** Hands on how the account looks now, and returns it. */
  Account mirror(Username username) {
    var account = store.find(username).orElseThrow();
    mirror(account);
    return account;
  }

  /** Whether the name belongs to where staff is known, and to nobody here. */
  boolean isReserved(Username username) {
    return NewAccount.isReserved(username.value())
        || directories.stream().anyMatch(directory -> directory.isReserved(username));
  }

  /** Hands on all staff, one node at a time; needs a transaction. */
  void mirrorAll() {
    store.waitForTurn();
    store.staff().forEach(this::mirror);
  }

  private void mirror(Account account) {
    if (!account.isPartner() && !isReserved(account.username())) {
      directories.forEach(
          directory ->
              directory.mirror(
                  account.username(), account.displayName(), account.roles(), account.enabled()));
    }
  }
}
