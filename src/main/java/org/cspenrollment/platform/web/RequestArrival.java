package org.cspenrollment.platform.web;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** How long ago the request that is being answered arrived. */
public final class RequestArrival {

  private static final String ATTRIBUTE = RequestArrival.class.getName();

  private RequestArrival() {}

  /** The request arrives now; the first word counts. */
  static void note(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) == null) {
      request.setAttribute(ATTRIBUTE, System.nanoTime());
    }
  }

  /** Since when it is here; empty where nobody asked over the network. */
  public static Optional<Duration> ago() {
    var request = RequestContextHolder.getRequestAttributes();
    return request != null
            && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Long at
        ? Optional.of(Duration.ofNanos(System.nanoTime() - at))
        : Optional.empty();
  }
}
