package org.cspenrollment.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a browser says another site's page asks for (403 {@code csrf}), whatever
 * else the request carries.
 */
class CrossSiteGuard extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final ProblemWriter problems;

  CrossSiteGuard(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!READING.contains(request.getMethod())
        && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
      problems.write(request, response, SecurityErrorHandler.csrf());
    } else {
      chain.doFilter(request, response);
    }
  }
}
