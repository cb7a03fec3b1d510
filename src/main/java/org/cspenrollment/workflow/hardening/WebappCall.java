package org.cspenrollment.workflow.hardening;

import org.cspenrollment.platform.WebappPaths;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells calls that come from Tasklist or Cockpit from our own. */
final class WebappCall {

  private WebappCall() {}

  /** Keeps a refusal of the domain for whoever writes the answer, with its type and its fields. */
  static void remember(ProblemException refusal) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(ProblemException.class.getName(), refusal, RequestAttributes.SCOPE_REQUEST);
  }

  /** Whether this thread answers a request of a webapp. */
  static boolean isOne() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && request.getRequest().getRequestURI().startsWith(WebappPaths.API);
  }
}
