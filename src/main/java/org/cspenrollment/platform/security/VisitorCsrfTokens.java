package org.cspenrollment.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Keeps the token of forms in the session where there is one, and else, for the page to sign in and
 * the pages of one-time links, in a cookie that only this host can set: whoever just looks at a
 * page costs no row in the database.
 */
class VisitorCsrfTokens implements CsrfTokenRepository {

  static final String COOKIE = "form";
  private final HttpSessionCsrfTokenRepository ofSession = new HttpSessionCsrfTokenRepository();
  private final CookieCsrfTokenRepository ofVisitor = new CookieCsrfTokenRepository();

  VisitorCsrfTokens(boolean plain) {
    ofVisitor.setCookieName(SecureCookies.ofHost(COOKIE, plain));
    ofVisitor.setHeaderName("X-CSRF-TOKEN");
    ofVisitor.setCookiePath("/");
    ofVisitor.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(!plain).sameSite("Lax"));
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    var isVisitors = Optional.ofNullable(ofVisitor.loadToken(request)).isPresent();
    if (hasSession(request) && isVisitors) {
      ofVisitor.saveToken(null, request, response);
    }
    of(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }

  private CsrfTokenRepository of(HttpServletRequest request) {
    return hasSession(request) ? ofSession : ofVisitor;
  }

  private static boolean hasSession(HttpServletRequest request) {
    return request.getSession(false) != null;
  }
}
