package org.cspenrollment.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes a problem where no controller can: in filters, at the doors, on the error page. */
@Component
public class ProblemWriter {

  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  /** Answers with the refusal; does nothing once the answer has begun. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, ProblemException refused)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(refused.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), Problem.of(refused, request));
  }

  /** Answers with a bare status and the sentence that belongs to it. */
  public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    write(request, response, Problem.plain(status));
  }
}
