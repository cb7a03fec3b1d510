package org.cspenrollment.account;

import java.util.Set;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;

/** Where staff is known besides here: the users and groups of the process engine. */
public interface StaffDirectory {

  /**
   * Takes over how a member of staff looks now. Called in the transaction of every change, and for
   * all staff at start; never for a partner user.
   *
   * @param roles all roles of this person; each is a group of the name {@link Role#group()}
   * @param enabled whether this person may sign in
   */
  void mirror(Username username, String displayName, Set<Role> roles, boolean enabled);

  /** Whether this is a name of the directory's own, which no account may have or take over. */
  boolean isReserved(Username username);
}
