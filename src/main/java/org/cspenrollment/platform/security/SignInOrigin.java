package org.cspenrollment.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a sign-in comes from.
 *
 * @param address the address the server was called from
 * @param marks the cookies by which a browser may be known for one of its accounts, by their names
 */
record SignInOrigin(String address, Map<String, String> marks) {

  /** The origin of a request to sign in. */
  static SignInOrigin of(HttpServletRequest request) {
    var cookies = Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]);
    return new SignInOrigin(
        String.valueOf(request.getRemoteAddr()),
        Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().contains(BrowserMark.PREFIX))
            .collect(
                Collectors.toUnmodifiableMap(
                    Cookie::getName, Cookie::getValue, (first, second) -> first)));
  }
}
