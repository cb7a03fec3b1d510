package org.cspenrollment.account.leaving;

import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;

/**
 * The access of a member of the office ends, or a part of it.
 *
 * @param keeps the roles this person has from then on; none where the account is disabled
 * @param colleague who takes over what this person may no longer do; absent: its group
 */
public record Leaving(Username person, Set<Role> keeps, Optional<Username> colleague) {

  public Leaving {
    keeps = Set.copyOf(keeps);
  }

  /** The same with this colleague. */
  public Leaving to(Username other) {
    return new Leaving(person, keeps, Optional.of(other));
  }
}
