package org.cspenrollment.platform.web;

import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How long the bodies of one route may be, by its module's own setting: a bean of this type is
 * asked before the general limits.
 */
public final class RouteBodyLimit {

  private final PathPattern route;
  private final DataSize limit;

  /**
   * A limit.
   *
   * @param route a path pattern of Spring, such as {@code /api/v1/partners/import}
   */
  public RouteBodyLimit(String route, DataSize limit) {
    this.route = PathPatternParser.defaultInstance.parse(route);
    this.limit = limit;
  }

  boolean holdsFor(String path) {
    return route.matches(PathContainer.parsePath(path));
  }

  long bytes() {
    return limit.toBytes();
  }
}
