package org.cspenrollment.workflow.webapp;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.ActorPrincipal;
import org.cspenrollment.platform.Role;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the webapps who signed in at our door. Their own sign-in is closed. */
public class WebappSignIn extends ContainerBasedAuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn == null
        || !(signedIn.getPrincipal() instanceof ActorPrincipal person)
        || !person.actor().isStaff()
        || person.actor().is(Role.PARTNER)
        || !isKnown(engine, person.actor().username())) {
      return AuthenticationResult.unsuccessful();
    }
    var result = AuthenticationResult.successful(person.actor().username());
    result.setGroups(groups(person.actor()));
    result.setTenants(List.of());
    return result;
  }

  private static boolean isKnown(ProcessEngine engine, String username) {
    return engine.getIdentityService().createUserQuery().userId(username).count() == 1;
  }

  private static List<String> groups(Actor actor) {
    return new ArrayList<>(actor.roles().stream().map(Role::group).sorted().toList());
  }
}
