package org.cspenrollment.account.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.account.NewAccount;
import org.cspenrollment.platform.Role;

/** What is written in the form of an invitation. */
record Invitation(
    String username,
    String displayName,
    String contactEmail,
    String language,
    Set<Role> roles,
    String organisationId) {

  static final Invitation EMPTY = new Invitation("", "", "", "en", Set.of(), "");

  /** The account that is asked for; everything that is wrong with it is refused at once (422). */
  NewAccount account() {
    return new NewAccount(
        username.strip().toLowerCase(Locale.ROOT),
        displayName,
        contactEmail.strip(),
        language,
        roles,
        Optional.of(organisationId));
  }
}
