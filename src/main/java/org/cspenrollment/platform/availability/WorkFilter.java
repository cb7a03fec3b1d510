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
 * work where many rows are read or written at once. Signing in and health stay with the reserve.
 */
class WorkFilter extends OncePerRequestFilter {

  private static final Pattern LONG =
      Pattern.compile(
          "/api/v1/(?:.+/export\\.(?:csv|xlsx)|.*import|enrollments/launch|cycles/.+"
              + "|policy/(?:evaluations|simulations)|migrations|failed-mails/retry"
              + "|partners/[^/]+/revenue|demo/clock)|/portal/.+/import");

  private static final Pattern OF_THE_RESERVE = Pattern.compile("/login|/actuator/.*");

  /** What this address asks for. */
  static Work of(String path) {
    if (OF_THE_RESERVE.matcher(path).matches()) {
      return Work.ASKER;
    }
    return LONG.matcher(path).matches() ? Work.LONG : Work.PAGE;
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
