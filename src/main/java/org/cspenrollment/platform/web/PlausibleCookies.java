package org.cspenrollment.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out cookies that cannot be ours: a garbled or forged one counts as none at all, and nobody
 * behind has to read what a database or a parser would choke on.
 */
final class PlausibleCookies extends HttpServletRequestWrapper {

  private static final String HOST = "__Host-";
  private static final Predicate<String> UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").asMatchPredicate();
  private static final Predicate<String> LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8}){0,2}").asMatchPredicate();
  private static final Predicate<String> TOKEN =
      Pattern.compile("[A-Za-z0-9._-]{1,1500}").asMatchPredicate();
  private static final Predicate<String> VISIBLE =
      Pattern.compile("[\\x21-\\x7e]{0,4000}").asMatchPredicate();

  private final Cookie @Nullable [] plausible;

  private PlausibleCookies(HttpServletRequest request, Cookie[] plausible) {
    super(request);
    this.plausible = plausible.length == 0 ? null : plausible;
  }

  /** The request without those cookies; the same request where all can be ours. */
  static HttpServletRequest only(HttpServletRequest request) {
    var sent = request.getCookies();
    if (sent == null) {
      return request;
    }
    var kept = Arrays.stream(sent).filter(PlausibleCookies::isPlausible).toArray(Cookie[]::new);
    return kept.length == sent.length ? request : new PlausibleCookies(request, kept);
  }

  @Override
  public Cookie @Nullable [] getCookies() {
    return plausible == null ? null : plausible.clone();
  }

  private static boolean isPlausible(Cookie cookie) {
    var name = cookie.getName();
    var own = name.startsWith(HOST) ? name.substring(HOST.length()) : name;
    var value = cookie.getValue();
    return switch (own) {
      case "sid" -> isSessionId(value);
      case "form" -> UUID.test(value);
      case "language" -> LANGUAGE.test(value);
      case "XSRF-TOKEN" -> TOKEN.test(value);
      default -> own.startsWith("known-") ? TOKEN.test(value) : VISIBLE.test(value);
    };
  }

  /** The session's cookie holds its id, a UUID, in Base64. */
  private static boolean isSessionId(String value) {
    try {
      return UUID.test(new String(Base64.getDecoder().decode(value), StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException garbled) {
      return false;
    }
  }
}
