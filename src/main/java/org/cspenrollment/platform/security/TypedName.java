package org.cspenrollment.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The sign-in name somebody typed, from a refused try to the page that asks again. It travels in a
 * cookie of that page: nobody who is not signed in has a session, and what is typed there does not
 * belong into an address.
 */
public final class TypedName {

  private static final String COOKIE = "typed-name";
  private static final int LONGEST = 64;
  private static final Duration KEPT = Duration.ofMinutes(2);

  private TypedName() {}

  /** Keeps the name of the request for the page. */
  static void keep(HttpServletRequest request, HttpServletResponse response) {
    var name = request.getParameter("username");
    if (name != null && !name.isBlank() && name.length() <= LONGEST) {
      set(request, response, URLEncoder.encode(name, StandardCharsets.UTF_8), KEPT);
    }
  }

  /** The name that was kept, once; empty where none was. */
  public static String take(HttpServletRequest request, HttpServletResponse response) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null) {
      return "";
    }
    set(request, response, "", Duration.ZERO);
    return decoded(cookie.getValue()).filter(name -> name.length() <= LONGEST).orElse("");
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static void set(
      HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
    var cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/login")
            .maxAge(kept)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
