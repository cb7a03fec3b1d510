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

  /** Does what nobody does though somebody is signed in: what falls due when a clock is moved. */
  public void asSystem(Runnable work) {
    var signedIn = SecurityContextHolder.getContext();
    SecurityContextHolder.clearContext();
    try {
      work.run();
    } finally {
      SecurityContextHolder.setContext(signedIn);
    }
  }
}
