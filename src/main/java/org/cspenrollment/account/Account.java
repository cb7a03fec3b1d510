package org.cspenrollment.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.EmailAddress;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;

/**
 * A sign-in.
 *
 * @param username lower case; also the user id in the engine for staff
 * @param displayName the name others see
 * @param contactEmail where an invitation or a reset is sent
 * @param language {@code en} or {@code ko}
 * @param roles {@link Role#PARTNER} alone, or roles of staff
 * @param organisationId the organisation of a partner user, absent for staff
 * @param accepted whether a password has been set
 * @param enabled whether this person may sign in
 * @param created when, UTC
 * @param changed when last, UTC
 */
public record Account(
    Username username,
    String displayName,
    String contactEmail,
    String language,
    Set<Role> roles,
    Optional<OrganisationId> organisationId,
    boolean accepted,
    boolean enabled,
    Instant created,
    Instant changed) {

  /** The contact address as people write it. */
  public String shownEmail() {
    return EmailAddress.shown(contactEmail);
  }

  /** Whether this is a partner's user and not staff. */
  public boolean isPartner() {
    return organisationId.isPresent();
  }
}
