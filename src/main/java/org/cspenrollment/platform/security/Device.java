package org.cspenrollment.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody signed in with, in words people use. Read from what the browser says of itself:
 * good enough to know one's own sessions apart, and nothing is decided by it.
 *
 * @param browser its name, such as {@code Firefox}
 * @param system the operating system or kind of device, such as {@code Windows}
 */
public record Device(String browser, String system) {

  /** Where a session keeps what its browser said of itself. */
  public static final String ATTRIBUTE = "signed-in-with";

  private static final int LONGEST = 300;

  /** The more special before the more general: most browsers also name those they resemble. */
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("Whale/", "Whale"),
          Map.entry("SamsungBrowser/", "Samsung Internet"),
          Map.entry("OPR/", "Opera"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS X", "macOS"),
          Map.entry("Linux", "Linux"));

  /** Lets the session that has just begun remember its browser. */
  static void remember(HttpServletRequest request) {
    var says = request.getHeader("User-Agent");
    var session = request.getSession(false);
    if (says != null && session != null) {
      session.setAttribute(ATTRIBUTE, says.substring(0, Math.min(LONGEST, says.length())));
    }
  }

  /** The device that says this of itself; empty where either half is not known. */
  public static Optional<Device> of(String userAgent) {
    return named(BROWSERS, userAgent)
        .flatMap(browser -> named(SYSTEMS, userAgent).map(system -> new Device(browser, system)));
  }

  private static Optional<String> named(List<Map.Entry<String, String>> names, String userAgent) {
    return names.stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
