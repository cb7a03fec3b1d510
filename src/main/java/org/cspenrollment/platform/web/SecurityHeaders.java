package org.cspenrollment.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cspenrollment.platform.WebappPaths;
import org.springframework.stereotype.Component;

/**
 * The headers every response carries, errors included. The webapps put their own content security
 * policy, with a nonce, in the place of ours.
 */
@Component
public class SecurityHeaders {

  private static final String NO_STORE = "no-store";

  private final Map<String, String> always = new LinkedHashMap<>();

  SecurityHeaders(CookieSettings cookies) {
    always.put(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'");
    always.put("X-Content-Type-Options", "nosniff");
    always.put("X-Frame-Options", "DENY");
    always.put("Referrer-Policy", "same-origin");
    always.put(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    always.put("Cross-Origin-Opener-Policy", "same-origin");
    always.put("Cross-Origin-Resource-Policy", "same-origin");
    if (!cookies.plain()) {
      always.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /** Puts every header on the response, before anybody else has the chance to answer. */
  public void writeTo(HttpServletResponse response, String path) {
    always.forEach(response::setHeader);
    response.setHeader("Cache-Control", caching(path));
  }

  /** Whether this is a file that is the same for everybody. */
  static boolean mayBeCached(String path) {
    return !NO_STORE.equals(caching(path));
  }

  /**
   * A file with its version in its address is kept for good; others are asked for anew, and kept;
   * pages, those of the webapps too, are somebody's and are kept nowhere.
   */
  private static String caching(String path) {
    if (path.startsWith("/webjars/")
        || path.startsWith("/_static/")
        || AssetAddresses.isVersioned(path)) {
      return "max-age=31536000, immutable";
    }
    if (path.startsWith("/assets/")
        || path.equals("/favicon.ico")
        || path.startsWith(WebappPaths.ROOT + "/lib/")
        || path.startsWith(WebappPaths.ROOT + "/assets/")
        || (path.startsWith(WebappPaths.APP) && path.lastIndexOf('.') > path.lastIndexOf('/'))) {
      return "no-cache";
    }
    return NO_STORE;
  }
}
