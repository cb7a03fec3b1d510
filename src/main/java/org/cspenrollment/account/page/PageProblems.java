package org.cspenrollment.account.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Lets a page that refuses end on the error page with the status of the refusal. */
@ControllerAdvice(
    assignableTypes = {
      AccountsController.class,
      InvitationController.class,
      OwnAccountController.class
    })
class PageProblems {

  @ExceptionHandler
  void refused(ProblemException refused, HttpServletResponse response) throws IOException {
    response.sendError(refused.status().value());
  }
}
