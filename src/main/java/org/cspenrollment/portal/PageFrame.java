package org.cspenrollment.portal;

import java.io.IOException;
import org.cspenrollment.partner.Organisation;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.security.SessionSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the frame around every page of ours needs, error pages included: {@code ${@frame}}. */
@Component("frame")
class PageFrame {

  private static final String LIBRARY = "META-INF/maven/org.webjars.npm/%s/pom.properties";

  private final CurrentActor currentActor;
  private final Partners partners;
  private final SessionSpan sessionSpan;
  private final String picoVersion;
  private final String htmxVersion;

  PageFrame(CurrentActor currentActor, Partners partners, SessionSpan sessionSpan)
      throws IOException {
    this.sessionSpan = sessionSpan;
    this.currentActor = currentActor;
    this.partners = partners;
    this.picoVersion = version("picocss__pico");
    this.htmxVersion = version("htmx.org");
  }

  private static String version(String library) throws IOException {
    return PropertiesLoaderUtils.loadProperties(new ClassPathResource(LIBRARY.formatted(library)))
        .getProperty("version");
  }

  /** The version of the style sheets on the class path: a part of their address. */
  public String picoVersion() {
    return picoVersion;
  }

  /** The version of htmx on the class path: a part of its address. */
  public String htmxVersion() {
    return htmxVersion;
  }

  /** Who is signed in, if anybody is. */
  public @Nullable Actor person() {
    var actor = currentActor.get();
    return actor.equals(Actor.SYSTEM) ? null : actor;
  }

  /** Seconds until the session ends if nothing more is asked for; 0 where nobody is signed in. */
  public long sessionSeconds() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
        ? sessionSpan.of(asked.getRequest())
        : 0;
  }

  /** Whether the person works for a partner. */
  public boolean partner() {
    return currentActor.get().is(Role.PARTNER);
  }

  /** Whether the person looks after accounts. */
  public boolean accounts() {
    var actor = currentActor.get();
    return actor.is(Role.ADMINISTRATOR) || actor.is(Role.MANAGER);
  }

  /** The name of the person's organisation; empty for staff, and while the database is away. */
  public String organisation() {
    try {
      return currentActor
          .get()
          .organisationId()
          .flatMap(partners::organisation)
          .map(Organisation::name)
          .orElse("");
    } catch (DataAccessException e) {
      return "";
    }
  }
}
