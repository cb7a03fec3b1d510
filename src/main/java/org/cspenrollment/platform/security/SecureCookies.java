package org.cspenrollment.platform.security;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * One place for the two forms of our cookies: {@code __Host-sid}, only over HTTPS; and a plain
 * {@code sid} for the demo on loopback, where there is no HTTPS.
 */
public class SecureCookies implements EnvironmentPostProcessor, Ordered {

  public static final String PLAIN = "csp.cookies.plain";

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    boolean plain =
        Arrays.asList(environment.getActiveProfiles()).contains("demo")
            && LOOPBACK.contains(environment.getProperty("server.address", ""));
    Map<String, Object> cookies = new HashMap<>();
    cookies.put(PLAIN, plain);
    cookies.put("server.servlet.session.cookie.path", "/");
    cookies.put("server.servlet.session.cookie.secure", !plain);
    cookies.put("server.servlet.session.cookie.http-only", true);
    cookies.put("server.servlet.session.cookie.same-site", "lax");
    cookies.put("camunda.bpm.webapp.session-cookie.cookie-name", name(plain));
    cookies.put("camunda.bpm.webapp.session-cookie.enable-secure-cookie", !plain);
    cookies.put("camunda.bpm.webapp.csrf.enable-secure-cookie", !plain);
    environment.getPropertySources().addFirst(new MapPropertySource("secureCookies", cookies));
  }

  /** What the cookie of the session is called. */
  static String name(boolean plain) {
    return ofHost("sid", plain);
  }

  /** What a cookie of ours is called that only this host may set and read. */
  static String ofHost(String name, boolean plain) {
    return plain ? name : "__Host-" + name;
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 25;
  }
}
