package org.cspenrollment.platform.availability;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cspenrollment.platform.database.pool.Outage;
import org.cspenrollment.platform.problem.Problem;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.cspenrollment.platform.problem.TraceIds;
import org.cspenrollment.platform.security.SecurityErrorHandler;
import org.cspenrollment.platform.web.SecurityHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Says that the database has no answer, or that the node ends: 503 with {@code Retry-After}, a
 * problem for programs and scripts, a page for people. It asks the database for nothing.
 */
@Component
class UnavailableAnswer {

  private static final Logger LOG = LoggerFactory.getLogger(UnavailableAnswer.class);

  private final ProblemWriter problems;
  private final SecurityHeaders headers;
  private final UnavailablePage page;

  UnavailableAnswer(ProblemWriter problems, SecurityHeaders headers, UnavailablePage page) {
    this.problems = problems;
    this.headers = headers;
    this.page = page;
  }

  /** Writes the whole answer in the place of whatever was begun, and sends it. */
  void write(HttpServletRequest request, HttpServletResponse response, Outage outage)
      throws IOException {
    LOG.warn("Answered 503, the database is {}, trace {}", outage, TraceIds.of(request));
    answer(request, response, outage);
  }

  /** Writes the same to somebody whose request broke off because the node ends. */
  void writeEnding(HttpServletRequest request, HttpServletResponse response) throws IOException {
    LOG.warn("Answered 503, the node ends and a body broke off, trace {}", TraceIds.of(request));
    answer(request, response, Outage.BUSY);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Outage outage)
      throws IOException {
    response.reset();
    headers.writeTo(response, request.getRequestURI());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(outage.retryAfterSeconds()));
    if (SecurityErrorHandler.isForPrograms(request)) {
      problems.write(request, response, Problem.of(outage));
    } else {
      var body = page.of(request, outage).getBytes(StandardCharsets.UTF_8);
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
    response.flushBuffer();
  }
}
