package org.cspenrollment.platform.web.pace;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Says 408 of a body that took too long, whatever became of it behind us: a form without its
 * fields, a JSON without its end, an upload that broke off.
 */
public class LateBodyValve extends ValveBase {

  public LateBodyValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (request.getAttribute(PacedBody.ATTRIBUTE) instanceof PacedBody body
        && body.isCut()
        && !response.isCommitted()) {
      request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
      response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
    }
  }
}
