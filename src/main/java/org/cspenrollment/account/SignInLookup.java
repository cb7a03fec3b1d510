package org.cspenrollment.account;

import java.util.Locale;
import org.cspenrollment.kernel.Username;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Finds the person who wants to sign in. Somebody unknown, disabled, without a password yet or with
 * a name that belongs to the engine is not found, all alike, so that the answer and its time give
 * nothing away.
 */
@Component
class SignInLookup implements UserDetailsService {

  private final AccountStore store;
  private final StaffMirror mirror;

  SignInLookup(AccountStore store, StaffMirror mirror) {
    this.store = store;
    this.mirror = mirror;
  }

  @Override
  public UserDetails loadUserByUsername(String entered) {
    return Username.ifOne(entered.strip().toLowerCase(Locale.ROOT))
        .flatMap(store::find)
        .filter(account -> account.enabled() && account.accepted())
        .filter(account -> !mirror.isReserved(account.username()))
        .map(
            account ->
                new SignedInPerson(account, store.passwordHash(account.username()).orElseThrow()))
        .orElseThrow(() -> new UsernameNotFoundException("Nobody can sign in by this name"));
  }
}
