package org.cspenrollment.platform;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds out who is acting in this thread: the person signed in, otherwise the system. */
@Component
public class CurrentActor {

  /** The person signed in, or {@link Actor#SYSTEM} when nobody is (jobs, start-up). */
  public Actor get() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof ActorPrincipal person) {
      return person.actor();
    }
    return Actor.SYSTEM;
  }
}
