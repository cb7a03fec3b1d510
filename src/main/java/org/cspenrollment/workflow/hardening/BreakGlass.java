package org.cspenrollment.workflow.hardening;

import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * The one member of the engine's all-powerful group, there because without one the webapps send
 * everybody to their set-up page. It has a random password that nobody ever saw, the webapps' own
 * sign-in is closed, and no sign-in of ours gives anybody this group.
 */
@Component
class BreakGlass {

  private final IdentityService identity;
  private final ProcessEngineConfigurationImpl engine;
  private final String username;

  BreakGlass(
      IdentityService identity,
      ProcessEngineConfigurationImpl engine,
      BreakGlassSettings settings) {
    this.identity = identity;
    this.engine = engine;
    this.username = settings.username();
  }

  /** Makes the group and its member, and takes everybody else out of it. */
  void establish() {
    if (identity.createUserQuery().userId(username).count() == 0) {
      var user = identity.newUser(username);
      user.setFirstName("Break");
      user.setLastName("Glass");
      user.setPassword(random());
      identity.saveUser(user);
    }
    engine.getAdminGroups().forEach(this::establish);
  }

  private void establish(String name) {
    if (identity.createGroupQuery().groupId(name).count() == 0) {
      var group = identity.newGroup(name);
      group.setName("Break glass");
      group.setType("SYSTEM");
      identity.saveGroup(group);
    }
    boolean member = false;
    for (var user : identity.createUserQuery().memberOfGroup(name).list()) {
      if (user.getId().equals(username)) {
        member = true;
      } else {
        identity.deleteMembership(user.getId(), name);
      }
    }
    if (!member) {
      identity.createMembership(username, name);
    }
  }

  private static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes) + "aA1!";
  }
}
