package org.cspenrollment.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.cspenrollment.platform.problem.TraceIds;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;

/**
 * The first filter in line, for every request and every error page: security headers, trace id, no
 * address that two parsers could read differently, and no cookie that cannot be ours.
 */
public class RequestGuardFilter implements Filter {

  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "[;\\\\\\p{Cntrl}]|//|/\\.{1,2}(/|$)|%(25|2[def]|3[0-9b]|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9aef]|[01][0-9a-f])|[^\\p{ASCII}]");

  /** What people look at, who get a page of ours and no problem. */
  private static final Pattern PAGES =
      Pattern.compile("^/(portal|accounts?|login|invitation|reset)(/|$)");

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

  private final SecurityHeaders headers;
  private final ProblemWriter problems;

  public RequestGuardFilter(SecurityHeaders headers, ProblemWriter problems) {
    this.headers = headers;
    this.problems = problems;
  }

  @Override
  public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) anyRequest;
    var response = (HttpServletResponse) anyResponse;
    var path = request.getRequestURI();
    RequestArrival.note(request);
    headers.writeTo(response, path);
    MDC.put("traceId", TraceIds.of(request));
    try {
      if (!METHODS.contains(request.getMethod())) {
        response.setHeader("Allow", String.join(", ", METHODS));
        problems.write(request, response, HttpStatus.METHOD_NOT_ALLOWED);
      } else if (AMBIGUOUS.matcher(path.toLowerCase(Locale.ROOT)).find()) {
        if (PAGES.matcher(path).find()) {
          response.sendError(HttpStatus.BAD_REQUEST.value());
          return;
        }
        problems.write(request, response, HttpStatus.BAD_REQUEST);
      } else {
        chain.doFilter(
            PlausibleCookies.only(request),
            SecurityHeaders.mayBeCached(path) ? response : new NeverCached(response));
      }
    } finally {
      MDC.remove("traceId");
    }
  }

  /** Keeps {@code no-store}, whatever a servlet behind us thinks of caching. */
  private static final class NeverCached extends HttpServletResponseWrapper {

    NeverCached(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, String value) {
      if (!isCaching(name)) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!isCaching(name)) {
        super.addHeader(name, value);
      }
    }

    private static boolean isCaching(String name) {
      return "Cache-Control".equalsIgnoreCase(name);
    }
  }
}
