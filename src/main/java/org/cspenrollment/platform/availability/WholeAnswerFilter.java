package org.cspenrollment.platform.availability;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers, right behind the sessions, that everything behind it went well: what fails afterwards
 * is the keeping of the session, and takes nothing from an answer that has been sent.
 */
class WholeAnswerFilter extends OncePerRequestFilter {

  private static final String WHOLE = WholeAnswerFilter.class.getName() + ".whole";

  /** Whether everything behind the sessions went well. */
  static boolean marked(ServletRequest request) {
    return request.getAttribute(WHOLE) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    request.setAttribute(WHOLE, true);
  }
}
