package org.cspenrollment.account.page;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells scripts and pages who is signed in. */
@RestController
class MeController {

  /**
   * The person signed in.
   *
   * @param roles names of the engine's groups, such as {@code lead-reviewer}
   * @param organisationId the organisation of a partner's user; staff has none
   * @param language {@code en} or {@code ko}
   * @param now what the clock of the application shows, which a demo may have moved
   */
  record Me(
      String username,
      String displayName,
      List<String> roles,
      @Nullable String organisationId,
      String language,
      Instant now) {}

  private final CurrentActor currentActor;
  private final Clock clock;

  MeController(CurrentActor currentActor, Clock clock) {
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @GetMapping("/api/v1/me")
  Me me(Locale locale) {
    var actor = currentActor.get();
    return new Me(
        actor.username().value(),
        actor.displayName(),
        actor.roles().stream().sorted().map(Role::group).toList(),
        actor.organisationId().map(OrganisationId::value).orElse(null),
        locale.getLanguage(),
        clock.instant());
  }
}
