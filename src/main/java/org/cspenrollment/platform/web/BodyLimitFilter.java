package org.cspenrollment.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cuts off bodies that are longer than their kind may be (413), whether or not their length was
 * announced: 1 MiB, where no route has a limit of its own. Uploads of files have limits of their
 * own.
 */
public class BodyLimitFilter extends OncePerRequestFilter {

  private static final long MEBIBYTE = 1 << 20;

  /** A file of 25 MiB and the fields beside it; the container counts what is not announced. */
  private static final long FORM_WITH_FILE = 26 * MEBIBYTE;

  private final ProblemWriter problems;
  private final List<RouteBodyLimit> routes;

  public BodyLimitFilter(ProblemWriter problems, List<RouteBodyLimit> routes) {
    this.problems = problems;
    this.routes = List.copyOf(routes);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type =
        request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/") && request.getRequestURI().startsWith("/api/")) {
      chain.doFilter(request, response);
      return;
    }
    if (type.startsWith("multipart/") && request.getRequestURI().startsWith("/portal/")) {
      if (request.getContentLengthLong() > FORM_WITH_FILE) {
        response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
      } else {
        chain.doFilter(request, response);
      }
      return;
    }
    long limit = limitOf(request.getRequestURI());
    if (request.getContentLengthLong() > limit) {
      problems.write(request, response, HttpStatus.PAYLOAD_TOO_LARGE);
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      chain.doFilter(request, response);
    } else {
      chain.doFilter(new LimitedRequest(request, limit), response);
    }
  }

  private long limitOf(String path) {
    return routes.stream()
        .filter(route -> route.holdsFor(path))
        .findFirst()
        .map(RouteBodyLimit::bytes)
        .orElse(MEBIBYTE);
  }
}
