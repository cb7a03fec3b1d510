package org.cspenrollment.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.WebappPaths;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.lang.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends everybody to the place where they work. */
@Controller
class StartPageController {

  private final CurrentActor currentActor;

  StartPageController(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  @GetMapping("/")
  String home() {
    return "redirect:" + placeOf(currentActor.get());
  }

  private static String placeOf(Actor actor) {
    if (actor.is(Role.PARTNER)) {
      return "/portal";
    }
    if (actor.is(Role.MANAGER)) {
      return WebappPaths.ENROLLMENTS;
    }
    if (actor.is(Role.POLICY_OWNER)) {
      return WebappPaths.COCKPIT;
    }
    return actor.is(Role.ADMINISTRATOR) ? "/accounts" : WebappPaths.TASKLIST;
  }

  /** The token that changes need when they come with a session: for scripts of our own pages. */
  @RestController
  @Hidden
  static class Token {

    /** The token, and the header to send it in; HTTP Basic needs none and gets none (404). */
    record Answer(String headerName, String token) {}

    @GetMapping("/api/v1/csrf")
    Answer csrf(@Nullable CsrfToken token) {
      if (token == null) {
        throw ProblemException.notFound();
      }
      return new Answer(token.getHeaderName(), token.getToken());
    }
  }
}
