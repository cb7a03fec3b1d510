package org.cspenrollment.demo;

import java.util.concurrent.Callable;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.partner.Partners;
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
  private final Partners partners;

  DemoActs(UserDetailsService people, Partners partners) {
    this.people = people;
    this.partners = partners;
  }

  /** What the act gives, done by the partner of a case. */
  <T> T asPartner(Enrollment enrollment, Callable<T> act) {
    return as(new Username(DemoPeople.username(partners.require(enrollment.tenantId()))), act);
  }

  /** Does the act as the partner of a case. */
  void asPartner(Enrollment enrollment, Runnable act) {
    as(new Username(DemoPeople.username(partners.require(enrollment.tenantId()))), act);
  }

  /** What the act gives, done under this name. */
  <T> T as(Username username, Callable<T> act) {
    var person = people.loadUserByUsername(username.value());
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
  void as(Username username, Runnable act) {
    as(
        username,
        () -> {
          act.run();
          return null;
        });
  }

  /** Who acts at this moment. */
  static Username username() {
    return new Username(SecurityContextHolder.getContext().getAuthentication().getName());
  }
}
