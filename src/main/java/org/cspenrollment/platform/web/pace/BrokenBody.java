package org.cspenrollment.platform.web.pace;

import jakarta.servlet.ServletRequest;
import org.apache.coyote.Request;

/**
 * Says of a request that its body did not come to its end, whoever read it: what is missing then is
 * no fault of what was written in it.
 */
public final class BrokenBody {

  private static final String ATTRIBUTE = BrokenBody.class.getName();

  private BrokenBody() {}

  /** Whether somebody read less of the body than was announced. */
  public static boolean isOf(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }

  static void mark(Request request) {
    request.setAttribute(ATTRIBUTE, true);
  }
}
