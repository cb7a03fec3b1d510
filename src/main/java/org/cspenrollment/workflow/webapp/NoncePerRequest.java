package org.cspenrollment.workflow.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of the webapps' content security policy with its request. They keep it in one
 * place for all requests, so that two pages loading at once get each other's and stay blank.
 */
class NoncePerRequest extends OncePerRequestFilter {

  private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new WithOwnNonce(request), response);
  }

  private static final class WithOwnNonce extends HttpServletRequestWrapper {

    private final ServletContext shared;
    private final ServletContext own;

    WithOwnNonce(HttpServletRequest request) {
      super(request);
      shared = request.getServletContext();
      own =
          (ServletContext)
              Proxy.newProxyInstance(
                  NoncePerRequest.class.getClassLoader(),
                  new Class<?>[] {ServletContext.class},
                  (self, method, arguments) -> {
                    if (arguments != null && arguments.length > 0 && NONCE.equals(arguments[0])) {
                      if (method.getName().equals("setAttribute")) {
                        setAttribute(NONCE, arguments[1]);
                        return null;
                      }
                      if (method.getName().equals("getAttribute")) {
                        return getAttribute(NONCE);
                      }
                    }
                    try {
                      return method.invoke(shared, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  });
    }

    @Override
    public ServletContext getServletContext() {
      return own;
    }
  }
}
