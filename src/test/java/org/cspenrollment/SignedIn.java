package org.cspenrollment;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.ActorPrincipal;
import org.cspenrollment.platform.Role;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Lets a test act as a person. */
public final class SignedIn {

  private record Person(Actor actor) implements ActorPrincipal {}

  private SignedIn() {}

  /** A member of the office. */
  public static Actor staff(String username, Role... roles) {
    return new Actor(
        new Username(username), username, Set.of(roles), Optional.empty(), Locale.ENGLISH);
  }

  /** A user of a partner organisation. */
  public static Actor partner(String username, String organisationId) {
    return new Actor(
        new Username(username),
        username,
        Set.of(Role.PARTNER),
        Optional.of(new OrganisationId(organisationId)),
        Locale.ENGLISH);
  }

  /** The authentication of this person, for MockMvc's {@code authentication(...)}. */
  public static Authentication authentication(Actor actor) {
    return new TestingAuthenticationToken(
        new Person(actor),
        null,
        actor.roles().stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList());
  }

  /** The cookie of a session: somebody who has signed in has one before the first page. */
  public static <S extends Session> Cookie session(SessionRepository<S> sessions) {
    var session = sessions.createSession();
    sessions.save(session);
    return new Cookie(
        "__Host-sid",
        Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
  }

  /** Runs something as this person. */
  public static void as(Actor actor, Runnable act) {
    as(
        actor,
        () -> {
          act.run();
          return null;
        });
  }

  /** Runs something as this person and gives what it gave. */
  public static <T> T as(Actor actor, Callable<T> act) {
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication(actor));
    SecurityContextHolder.setContext(context);
    try {
      return act.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
