package org.cspenrollment.portal;

import org.cspenrollment.platform.problem.NoRoom;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a page cannot say next to a form ends on the error page: the same for "not yours" and
 * "none".
 */
@ControllerAdvice(basePackageClasses = PortalProblems.class)
class PortalProblems {

  @ExceptionHandler
  ModelAndView refused(ProblemException refused) {
    return page(refused.status());
  }

  @ExceptionHandler
  ModelAndView unreadable(MultipartException upload) {
    if (NoRoom.isWhy(upload)) {
      return refused(NoRoom.refused(upload));
    }
    return page(
        upload instanceof MaxUploadSizeExceededException
            ? HttpStatus.PAYLOAD_TOO_LARGE
            : HttpStatus.BAD_REQUEST);
  }

  private static ModelAndView page(HttpStatusCode status) {
    var page = new ModelAndView("error/page", status);
    page.addObject("status", status.value());
    return page;
  }
}
