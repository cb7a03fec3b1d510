package org.cspenrollment.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The windows of the browser. Who has left leaves nothing behind but what the browser has cached:
 * the scripts of Tasklist and Cockpit need not be fetched and read anew for each visitor, which
 * took most of the time of every test.
 */
final class Windows {

  /**
   * How a window is set up.
   *
   * @param address of the application
   * @param language of its reader, {@code en} or {@code ko}
   * @param width in pixels
   * @param scripts whether it runs scripts
   */
  record Window(String address, String language, int width, boolean scripts) {}

  private final Supplier<Browser> browser;
  private final Map<Window, Deque<BrowserContext>> free = new HashMap<>();

  Windows(Supplier<Browser> browser) {
    this.browser = browser;
  }

  /** A window in which nobody is signed in and nothing is kept. */
  BrowserContext take(Window window) {
    var left = free.getOrDefault(window, new ArrayDeque<>()).poll();
    return left == null ? opened(window) : left;
  }

  private BrowserContext opened(Window window) {
    return browser
        .get()
        .newContext(
            new Browser.NewContextOptions()
                .setBaseURL(window.address())
                .setLocale(window.language().equals("ko") ? "ko-KR" : "en-GB")
                .setTimezoneId("UTC")
                .setJavaScriptEnabled(window.scripts())
                .setViewportSize(window.width(), Visitor.HEIGHT));
  }

  /** Forgets who was here: cookies, what pages have stored, the pages themselves. */
  void giveBack(Window window, BrowserContext context) {
    context.pages().forEach(Page::close);
    context.clearCookies();
    context.setOffline(false);
    forget(window, context);
    free.computeIfAbsent(window, any -> new ArrayDeque<>()).add(context);
  }

  private static void forget(Window window, BrowserContext context) {
    if (!window.scripts()) {
      return;
    }
    try (var page = context.newPage()) {
      page.route("**", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
      page.navigate("/");
      page.evaluate("localStorage.clear()");
    }
  }
}
