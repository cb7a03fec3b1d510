package org.cspenrollment.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

class SecureCookiesTest {

  private static MockEnvironment environment(String profile, String address) {
    var environment = new MockEnvironment().withProperty("server.address", address);
    environment.setActiveProfiles(profile);
    new SecureCookies().postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }

  /** The name under which the session's cookie is written. */
  private static String written(MockEnvironment environment) {
    var cookie = new DefaultCookieSerializer();
    new SessionCookie(environment.getRequiredProperty(SecureCookies.PLAIN, Boolean.class))
        .customize(cookie);
    var request = new MockHttpServletRequest();
    var response = new MockHttpServletResponse();
    cookie.writeCookieValue(new CookieSerializer.CookieValue(request, response, "id"));
    return response.getCookies()[0].getName();
  }

  @Test
  void theDemoOnLoopbackHasPlainCookies() {
    var demo = environment("demo", "127.0.0.1");

    assertThat(written(demo)).isEqualTo("sid");
    assertThat(demo.getProperty("server.servlet.session.cookie.secure")).isEqualTo("false");
    assertThat(demo.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie")).isEqualTo("false");
  }

  @Test
  void everythingElseHasSecureOnesBoundToTheHost() {
    for (var other :
        new MockEnvironment[] {environment("demo", "0.0.0.0"), environment("prod", "127.0.0.1")}) {
      assertThat(written(other)).isEqualTo("__Host-sid");
      assertThat(other.getProperty("server.servlet.session.cookie.name")).isNull();
      assertThat(other.getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
      assertThat(other.getProperty("camunda.bpm.webapp.session-cookie.cookie-name"))
          .isEqualTo("__Host-sid");
      assertThat(other.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie"))
          .isEqualTo("true");
    }
  }
}
