package org.cspenrollment.platform.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * Names the cookie of the session where the session is kept, and nowhere else. The web server is
 * not told: the webapps of some engines call their own cookie by the name that it has, and would
 * then write over the session.
 */
@Component
public class SessionCookie implements DefaultCookieSerializerCustomizer {

  private final boolean plain;

  public SessionCookie(@Value("${" + SecureCookies.PLAIN + "}") boolean plain) {
    this.plain = plain;
  }

  @Override
  public void customize(DefaultCookieSerializer cookie) {
    cookie.setCookieName(SecureCookies.name(plain));
  }
}
