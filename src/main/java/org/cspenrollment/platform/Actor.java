package org.cspenrollment.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.Username;

/**
 * Who is acting.
 *
 * @param username the sign-in name, or {@code system} for the application itself
 * @param displayName the name others see
 * @param roles what this person may do; empty for the system
 * @param organisationId the partner organisation of a partner user, absent for staff
 * @param locale the language this person reads
 */
public record Actor(
    Username username,
    String displayName,
    Set<Role> roles,
    Optional<OrganisationId> organisationId,
    Locale locale) {

  /** The application itself: timers, launches, the first start. */
  public static final Actor SYSTEM =
      new Actor(
          new Username("system"), "CSP Enrollment", Set.of(), Optional.empty(), Locale.ENGLISH);

  /** Whether this person holds the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether this person works for the programme office. */
  public boolean isStaff() {
    return roles.stream().anyMatch(Role::isStaff);
  }
}
