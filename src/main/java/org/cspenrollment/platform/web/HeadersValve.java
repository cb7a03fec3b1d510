package org.cspenrollment.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Puts the security headers on what the server refuses before any filter sees it, such as TRACE,
 * and refuses (400) requests of HTTP/0.9, which have no headers and which proxies read differently.
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
    var protocol = request.getProtocol();
    if (protocol == null || protocol.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      getNext().invoke(request, response);
    }
  }
}
