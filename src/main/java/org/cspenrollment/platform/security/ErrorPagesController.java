package org.cspenrollment.platform.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.cspenrollment.platform.problem.TraceIds;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What people and programs see when no controller answered: a small page, or a problem. */
@Controller
class ErrorPagesController implements ErrorController {

  private final ProblemWriter problems;

  ErrorPagesController(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  @Nullable String error(HttpServletRequest request, HttpServletResponse response, Model model)
      throws IOException {
    var status = status(request);
    var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (SecurityErrorHandler.isData(path)) {
      problems.write(request, response, status);
      return null;
    }
    response.setStatus(status.value());
    model.addAttribute("status", status.value());
    model.addAttribute("reason", request.getAttribute(EndedSession.REASON));
    model.addAttribute("back", request.getAttribute(EndedSession.BACK));
    model.addAttribute("traceId", TraceIds.of(request));
    return "error/page";
  }

  private static HttpStatus status(HttpServletRequest request) {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : HttpStatus.NOT_FOUND;
    return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
