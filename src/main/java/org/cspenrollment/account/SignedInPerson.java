package org.cspenrollment.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.ActorPrincipal;
import org.cspenrollment.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person as the session remembers them. It is written to the database with the session, so it
 * holds plain values only; the hash of the password is forgotten once it has been compared.
 */
class SignedInPerson implements UserDetails, ActorPrincipal, CredentialsContainer {

  private static final long serialVersionUID = 1L;

  private final String username;
  private final String displayName;
  private final List<Role> roles;
  private final @Nullable String organisationId;
  private final String language;
  private @Nullable String passwordHash;

  /** Made when first asked for; the same for every request of this person. */
  private transient @Nullable Actor actor;

  /** Somebody who wants to sign in, with the hash that the password is compared with. */
  SignedInPerson(Account account, String passwordHash) {
    this(account);
    this.passwordHash = passwordHash;
  }

  /** Somebody whose password need not be compared any more. */
  SignedInPerson(Account account) {
    this.username = account.username().value();
    this.displayName = account.displayName();
    this.roles = account.roles().stream().sorted().toList();
    this.organisationId = account.organisationId().map(OrganisationId::value).orElse(null);
    this.language = account.language();
  }

  @Override
  public Actor actor() {
    var made = actor;
    if (made == null) {
      made =
          new Actor(
              new Username(username),
              displayName,
              roles.stream().collect(Collectors.toUnmodifiableSet()),
              Optional.ofNullable(organisationId).map(OrganisationId::new),
              Locale.forLanguageTag(language));
      actor = made;
    }
    return made;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return roles.stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedInPerson person && username.equals(person.username);
  }

  @Override
  public int hashCode() {
    return username.hashCode();
  }

  @Override
  public String toString() {
    return username;
  }
}
