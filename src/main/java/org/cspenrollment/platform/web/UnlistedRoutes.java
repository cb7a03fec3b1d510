package org.cspenrollment.platform.web;

import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides on API addresses that are not in {@link ApiRoutes}: closed where a controller waits
 * behind them; where there is none, somebody who is signed in may learn just that (404, 405).
 */
@Component
public class UnlistedRoutes implements AuthorizationManager<RequestAuthorizationContext> {

  private final ObjectProvider<RequestMappingHandlerMapping> controllers;
  private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

  UnlistedRoutes(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> controllers) {
    this.controllers = controllers;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<Authentication> who, RequestAuthorizationContext where) {
    return new AuthorizationDecision(trust.isAuthenticated(who.get()) && !leadsSomewhere(where));
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester")
  public AuthorizationDecision check(
      Supplier<Authentication> who, RequestAuthorizationContext where) {
    return authorize(who, where);
  }

  private boolean leadsSomewhere(RequestAuthorizationContext where) {
    var request = where.getRequest();
    var before = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
    try {
      ServletRequestPathUtils.parseAndCache(request);
      return controllers.getObject().getHandler(request) != null;
    } catch (Exception wrongMethodOrMediaType) {
      return false;
    } finally {
      ServletRequestPathUtils.setParsedRequestPath(
          before instanceof org.springframework.http.server.RequestPath path ? path : null,
          request);
    }
  }
}
