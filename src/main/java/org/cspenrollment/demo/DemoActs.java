package org.cspenrollment.demo;

import java.util.concurrent.Callable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Acts in the demo under the name of one of its people, so that the record tells a real story. */
@Component
@Profile("demo")
class DemoActs {

  private final UserDetailsService people;

  DemoActs(UserDetailsService people) {
    this.people = people;
  }

  /** What the act gives, done under this name. */
  <T> T as(String username, Callable<T> act) {
    var person = people.loadUserByUsername(username);
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    SecurityContextHolder.setContext(context);
    try {
      return act.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The demo cannot act as " + username, e);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Does the act under this name. */
  void as(String username, Runnable act) {
    as(
        username,
        () -> {
          act.run();
          return null;
        });
  }
}
