package org.cspenrollment.partner;

import java.net.URI;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Shows a refusal to the tests of this module as the application does. */
@TestComponent
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RefusedAsProblem {

  @ExceptionHandler
  ProblemDetail on(ProblemException refused) {
    var problem = ProblemDetail.forStatusAndDetail(refused.status(), refused.getMessage());
    problem.setType(URI.create("/problems/" + refused.type()));
    if (!refused.errors().isEmpty()) {
      problem.setProperty("errors", refused.errors());
    }
    return problem;
  }
}
