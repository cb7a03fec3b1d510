package org.cspenrollment.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.cspenrollment.platform.time.RealTime;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session ten hours after it began, however busy it is. Sessions live in real time: the
 * demo's clock does not age them.
 */
public class SessionAgeFilter extends OncePerRequestFilter {

  public static final Duration LONGEST = Duration.ofHours(10);

  /** Whether this filter has ended the session the request came with. */
  static final String ENDED = SessionAgeFilter.class.getName();

  private final InstantSource realTime;

  /** Knows what time it is really. */
  public SessionAgeFilter(RealTime realTime) {
    this.realTime = realTime;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null
        && Instant.ofEpochMilli(session.getCreationTime())
            .plus(LONGEST)
            .isBefore(realTime.instant())) {
      session.invalidate();
      request.setAttribute(ENDED, true);
    }
    chain.doFilter(request, response);
  }
}
