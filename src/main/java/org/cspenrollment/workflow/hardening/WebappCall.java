package org.cspenrollment.workflow.hardening;

import org.cspenrollment.platform.WebappPaths;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells calls that come from Tasklist or Cockpit from our own. */
final class WebappCall {

  private WebappCall() {}

  /** Whether this thread answers a request of a webapp. */
  static boolean isOne() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && request.getRequest().getRequestURI().startsWith(WebappPaths.API);
  }
}
