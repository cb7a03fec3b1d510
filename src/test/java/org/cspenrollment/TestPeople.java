package org.cspenrollment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.ActorPrincipal;
import org.cspenrollment.platform.Role;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One person per role, named like the group of the role in the engine, for tests of the doors that
 * do not depend on how accounts are kept.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestPeople {

  public static final String PASSWORD = "the right password of this test";

  /** The name of somebody whose account is disabled. */
  public static final String DISABLED = "disabled";

  /** Somebody with every role of the office who has acted on a matter before. */
  public static final String ACTED = "acted";

  /** Somebody with every role of the office who uploaded evidence on the partner's behalf. */
  public static final String UPLOADED = "uploaded";

  /** Somebody whose password others guess at; nobody else signs in as it. */
  public static final String GUESSED = "guessed-at";

  /** The roles of these two. */
  public static final Set<Role> OFFICE = Set.of(Role.REVIEWER, Role.LEAD_REVIEWER, Role.MANAGER);

  @Bean
  @Primary
  PasswordEncoder testPasswords() {
    return new BCryptPasswordEncoder(6);
  }

  @Bean
  @Primary
  UserDetailsService testPeople(PasswordEncoder testPasswords) {
    var hash = testPasswords.encode(PASSWORD);
    Map<String, Person> people = new ConcurrentHashMap<>();
    Arrays.stream(Role.values())
        .forEach(
            role -> people.put(role.group(), new Person(role.group(), hash, Set.of(role), true)));
    people.put(ACTED, new Person(ACTED, hash, OFFICE, true));
    people.put(GUESSED, new Person(GUESSED, hash, Set.of(Role.MANAGER), true));
    people.put(UPLOADED, new Person(UPLOADED, hash, OFFICE, true));
    people.put("partner-b", new Person("partner-b", hash, Set.of(Role.PARTNER), true));
    people.put(DISABLED, new Person(DISABLED, hash, Set.of(Role.MANAGER), false));
    return name -> {
      var person = people.get(name);
      if (person == null) {
        throw new UsernameNotFoundException("nobody");
      }
      return person;
    };
  }

  /** Hands out the token of the sign-in form, whatever that form looks like. */
  @Bean
  RouterFunction<ServerResponse> testToken() {
    return RouterFunctions.route()
        .GET(
            "/reset/test-token",
            request -> {
              var token = (CsrfToken) request.servletRequest().getAttribute("_csrf");
              return ServerResponse.ok().body(token.getToken());
            })
        .build();
  }

  private record Person(String getUsername, String getPassword, Set<Role> roles, boolean isEnabled)
      implements UserDetails, ActorPrincipal {

    @Override
    public Actor actor() {
      var organisation =
          roles.contains(Role.PARTNER)
              ? Optional.of(new OrganisationId("ORG-" + getUsername))
              : Optional.<OrganisationId>empty();
      return new Actor(new Username(getUsername), getUsername, roles, organisation, Locale.ENGLISH);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
      return List.copyOf(
          roles.stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList());
    }
  }
}
