package org.cspenrollment.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cspenrollment.platform.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Makes people for a test, each of a name of their own, and lets them act. */
@TestComponent
class People {

  static final String PASSWORD = "old harbour lanterns";

  private final Accounts accounts;
  private final UserDetailsService signIns;

  People(Accounts accounts, UserDetailsService signIns) {
    this.accounts = accounts;
    this.signIns = signIns;
  }

  static String someName() {
    return "u" + UUID.randomUUID().toString().substring(0, 12);
  }

  static NewAccount staff(Role... roles) {
    var name = someName();
    return new NewAccount(
        name, "Staff " + name, name + "@office.test", "en", Set.of(roles), Optional.empty());
  }

  static NewAccount partner(String organisation) {
    var name = someName();
    return new NewAccount(
        name,
        "Partner " + name,
        name + "@partner.test",
        "ko",
        Set.of(Role.PARTNER),
        Optional.of(organisation));
  }

  /** Somebody who can sign in with {@link #PASSWORD}; nobody acts afterwards. */
  String withPassword(NewAccount account) {
    actAsNobody();
    return accounts.ensure(account, PASSWORD).username().value();
  }

  String administrator() {
    return withPassword(staff(Role.ADMINISTRATOR));
  }

  String manager() {
    return withPassword(staff(Role.MANAGER));
  }

  UserDetails principal(String username) {
    return signIns.loadUserByUsername(username);
  }

  /** What follows in this thread is done by this person. */
  void actAs(String username) {
    var person = principal(username);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                person, null, person.getAuthorities()));
  }

  /** What follows in this thread is done by nobody in particular. */
  void actAsNobody() {
    SecurityContextHolder.clearContext();
  }
}
