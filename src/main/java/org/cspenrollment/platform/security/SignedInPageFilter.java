package org.cspenrollment.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * For requests of our own pages, on a session: does nothing in the name of another person than the
 * page was made for (409), and tells in a header how long the session lasts if nothing more is
 * asked for, so that a page can warn before the end.
 */
public class SignedInPageFilter extends OncePerRequestFilter {

  /** Seconds until the session of this answer ends. */
  public static final String ENDS_IN = "Session-Ends-In";

  private final EndedSession ended;
  private final SessionSpan span;

  SignedInPageFilter(EndedSession ended, SessionSpan span) {
    this.ended = ended;
    this.span = span;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var person = PageOwner.signedIn();
    if (person != null) {
      if (PageOwner.isAnother(request, person)) {
        ended.refuseAnother(request, response);
        return;
      }
      var seconds = span.of(request);
      if (seconds > 0) {
        response.setHeader(ENDS_IN, String.valueOf(seconds));
      }
    }
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/assets/")
        || path.startsWith("/webjars/")
        || path.startsWith("/_static/");
  }
}
