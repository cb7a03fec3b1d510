package org.cspenrollment.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Puts the security headers on what the server refuses before any filter sees it, such as TRACE.
 */
public class HeadersValve extends ValveBase {

  private final SecurityHeaders headers;

  public HeadersValve(SecurityHeaders headers) {
    super(true);
    this.headers = headers;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var path = request.getRequestURI();
    headers.writeTo(response.getResponse(), path == null ? "" : path);
    getNext().invoke(request, response);
  }
}
