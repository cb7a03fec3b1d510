package org.cspenrollment.account;

import org.cspenrollment.kernel.Username;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.stereotype.Component;

/** Keeps the hash that a right password is given anew where its old one is of an earlier method. */
@Component
class PasswordUpgrades implements UserDetailsPasswordService {

  private final AccountStore store;

  PasswordUpgrades(AccountStore store) {
    this.store = store;
  }

  @Override
  public UserDetails updatePassword(UserDetails person, String hash) {
    store.setPasswordHash(new Username(person.getUsername()), hash);
    return person;
  }
}
