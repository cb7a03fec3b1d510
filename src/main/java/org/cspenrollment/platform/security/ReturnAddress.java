package org.cspenrollment.platform.security;

import static org.springframework.http.server.PathContainer.parsePath;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cspenrollment.platform.WebappPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Where somebody comes back to after the sign-in: always a page of this application that can be
 * looked at, never an address that only takes forms, answers programs or is somewhere else.
 */
@Component
public class ReturnAddress {

  /** The parameter that carries it through the sign-in. */
  public static final String PARAMETER = "to";

  private static final int LONGEST = 2000;
  private static final Pattern LOCAL =
      Pattern.compile("(/[\\w~.%-]*)+(\\?[!-~&&[^\"<>\\\\^`{|}#]]*)?(#[!-~&&[^\"<>\\\\^`{|}]]*)?");
  private static final Pattern ODD = Pattern.compile("//|/\\.{1,2}(/|$)|%");
  private static final List<String> OURS = List.of("/portal", "/account", "/accounts");
  private static final List<String> WEBAPPS =
      List.of(WebappPaths.TASKLIST, WebappPaths.COCKPIT, WebappPaths.APP + "admin/default/");

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  ReturnAddress(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** This address, if it is one that people can be led to; nothing else is taken. */
  public Optional<String> checked(@Nullable String address) {
    if (address == null || address.length() > LONGEST || !LOCAL.matcher(address).matches()) {
      return Optional.empty();
    }
    return Optional.of(address).filter(one -> isPage(path(one)));
  }

  /** The page somebody was at, or wanted, when this request was turned away. */
  public Optional<String> of(HttpServletRequest request) {
    var asked = request.getRequestURI();
    if (HttpMethod.GET.matches(request.getMethod())) {
      var query = request.getQueryString();
      return checked(query == null ? asked : asked + "?" + query);
    }
    return referrer(request)
        .or(
            () ->
                Stream.iterate(asked, path -> path.length() > 1, ReturnAddress::above)
                    .filter(this::isPage)
                    .findFirst());
  }

  /** The page whose form was sent, where the browser tells and it can be looked at. */
  private Optional<String> referrer(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.REFERER);
    if (header == null || header.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var uri = new URI(header);
      var path = uri.getRawPath();
      return checked(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private boolean isPage(String path) {
    if (ODD.matcher(path).find()) {
      return false;
    }
    return WEBAPPS.contains(path)
        || (OURS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"))
            && mappings.getObject().getHandlerMethods().entrySet().stream()
                .anyMatch(
                    one ->
                        !one.getValue().getBeanType().isAnnotationPresent(RestController.class)
                            && shows(one.getKey(), path)));
  }

  private static boolean shows(RequestMappingInfo mapping, String path) {
    var patterns = mapping.getPathPatternsCondition();
    return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && patterns != null
        && patterns.getPatterns().stream().anyMatch(one -> one.matches(parsePath(path)));
  }

  private static String above(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }

  private static String path(String address) {
    return address.split("[?#]", 2)[0];
  }
}
