package org.cspenrollment.workflow;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.cspenrollment.account.StaffDirectory;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.springframework.stereotype.Component;

/**
 * Makes staff known to the engine, so that tasks can be given to people and groups. Passwords stay
 * where they are: the engine's users have one that nobody knows and nobody is asked for.
 */
@Component
class EngineStaffDirectory implements StaffDirectory {

  private final IdentityService identity;
  private final SecureRandom random = new SecureRandom();

  EngineStaffDirectory(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public void mirror(Username username, String displayName, Set<Role> roles, boolean enabled) {
    if (roles.contains(Role.PARTNER)) {
      throw new IllegalArgumentException("Partner users are never known to the engine");
    }
    user(username, displayName);
    var wanted = enabled ? roles.stream().map(Role::group).collect(Collectors.toSet()) : Set.of();
    var present =
        identity.createGroupQuery().groupMember(username.value()).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    Stream.of(Role.values())
        .filter(Role::isStaff)
        .map(Role::group)
        .forEach(
            group -> {
              if (wanted.contains(group) && !present.contains(group)) {
                group(group);
                identity.createMembership(username.value(), group);
              } else if (!wanted.contains(group) && present.contains(group)) {
                identity.deleteMembership(username.value(), group);
              }
            });
  }

  /** Whoever stands in the engine's all-powerful group is nobody's account. */
  @Override
  public boolean isReserved(Username username) {
    return identity
            .createGroupQuery()
            .groupMember(username.value())
            .groupId(Groups.CAMUNDA_ADMIN)
            .count()
        > 0;
  }

  private void user(Username username, String displayName) {
    var known = identity.createUserQuery().userId(username.value()).singleResult();
    if (known == null) {
      var user = identity.newUser(username.value());
      user.setFirstName("");
      user.setLastName(displayName);
      user.setPassword(unknown());
      identity.saveUser(user);
    } else if (!displayName.equals(known.getLastName())) {
      known.setLastName(displayName);
      identity.saveUser(known);
    }
  }

  private void group(String id) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      var group = identity.newGroup(id);
      group.setName(id);
      group.setType("WORKFLOW");
      identity.saveGroup(group);
    }
  }

  private String unknown() {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes) + "aA1!";
  }
}
