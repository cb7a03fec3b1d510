package org.cspenrollment.platform.availability;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.cspenrollment.platform.database.pool.Work;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Once it is known who asks, the rest is done with the connections for pages, or those for long
 * work where a handler says so ({@link LongWorkInterceptor}). Signing in and health stay with the
 * reserve.
 */
class WorkFilter extends OncePerRequestFilter {

  private static final Pattern OF_THE_RESERVE = Pattern.compile("/login|/actuator/.*");

  /** What this address asks for. */
  static Work of(String path) {
    return OF_THE_RESERVE.matcher(path).matches() ? Work.ASKER : Work.PAGE;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var before = Work.begin(of(request.getRequestURI()));
    try {
      chain.doFilter(request, response);
    } finally {
      Work.resume(before);
    }
  }
}
