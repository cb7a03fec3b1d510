package org.cspenrollment.platform.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.RequestPath;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Stands before the chains of filters in the place of what Spring Security puts there. That looks
 * for the controller of every request, twice, for patterns which none of our chains has. What ours
 * have is asked of the parts of the address, route after route: they are taken apart once.
 */
final class PathReadOnce extends HandlerMappingIntrospector {

  PathReadOnce(ApplicationContext application) {
    setApplicationContext(application);
    afterPropertiesSet();
  }

  @Override
  public Filter createCacheFilter() {
    return (request, response, chain) -> {
      var http = (HttpServletRequest) request;
      var before = http.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
      ServletRequestPathUtils.parseAndCache(http);
      try {
        chain.doFilter(request, response);
      } finally {
        ServletRequestPathUtils.setParsedRequestPath(
            before instanceof RequestPath path ? path : null, http);
      }
    };
  }
}
