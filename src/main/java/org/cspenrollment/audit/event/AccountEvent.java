package org.cspenrollment.audit.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.Username;

/** What happens to the sign-ins of partners and staff. */
public sealed interface AccountEvent extends AuditEvent {

  /** The chain of everything about accounts. */
  String STREAM = "accounts";

  @Override
  default String stream() {
    return STREAM;
  }

  /** Whose account it is. */
  Username username();

  @Override
  default String subject() {
    return username().value();
  }

  /**
   * An account was made.
   *
   * @param roles the groups of its roles, in the order in which they are shown
   * @param organisation as it was given for the account, which need not be in the registry; empty
   *     for staff
   */
  record AccountCreated(Username username, Set<String> roles, Optional<String> organisation)
      implements AccountEvent {

    @Override
    public AuditCode code() {
      return AuditCode.ACCOUNT_CREATED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("roles", roles, "organisationId", organisation.orElse(""));
    }
  }

  /** An account was disabled; its sessions ended. */
  record AccountDisabled(Username username) implements AccountEvent {

    @Override
    public AuditCode code() {
      return AuditCode.ACCOUNT_DISABLED;
    }
  }

  /** An account was enabled again. */
  record AccountEnabled(Username username) implements AccountEvent {

    @Override
    public AuditCode code() {
      return AuditCode.ACCOUNT_ENABLED;
    }
  }

  /**
   * Somebody of the office has other roles.
   *
   * @param before the groups of the roles until now
   * @param after the groups of the roles from now on
   */
  record RolesChanged(Username username, Set<String> before, Set<String> after)
      implements AccountEvent {

    @Override
    public AuditCode code() {
      return AuditCode.ROLES_CHANGED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("before", before, "after", after);
    }
  }
}
