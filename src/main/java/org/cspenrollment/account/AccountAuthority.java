package org.cspenrollment.account;

import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Who may do what with accounts: an administrator everything, a manager what concerns partners'
 * users, nobody else anything. A request without a person counts as the system here, and the system
 * may only set up the first accounts.
 */
@Component
public class AccountAuthority {

  private final CurrentActor currentActor;

  AccountAuthority(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  /** Whether the person may see and change partners' users only. */
  public boolean partnersOnly() {
    var actor = currentActor.get();
    if (!actor.is(Role.ADMINISTRATOR) && !actor.is(Role.MANAGER)) {
      throw ProblemException.notAllowed("Accounts are for administrators and managers.");
    }
    return !actor.is(Role.ADMINISTRATOR);
  }

  /** Refuses (403) to let a manager make an account of staff. */
  void checkMayCreate(NewAccount account) {
    if (partnersOnly() && account.organisationId().isEmpty()) {
      throw ProblemException.notAllowed("Only an administrator can make an account for staff.");
    }
  }

  /** Whether the person may know of this account. */
  boolean maySee(Account account) {
    return !partnersOnly() || account.isPartner();
  }

  /** Refuses (403) everybody but an administrator. */
  void checkIsAdministrator() {
    if (partnersOnly()) {
      throw ProblemException.notAllowed("Only an administrator can change roles.");
    }
  }

  /** Refuses what only the start of the application may do. */
  void checkIsSystem() {
    if (!Actor.SYSTEM.username().equals(currentActor.get().username())) {
      throw ProblemException.notAllowed("Only the application itself can do this, when it starts.");
    }
  }
}
