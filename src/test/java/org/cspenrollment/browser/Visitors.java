package org.cspenrollment.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Opens the browser once for all tests of this JVM; every visitor has a context of their own. */
@TestComponent
class Visitors {

  private static final Windows WINDOWS = new Windows(Visitors::browser);

  private static Browser browser;

  private final Environment environment;

  Visitors(Environment environment) {
    this.environment = environment;
  }

  /** Somebody who reads this language, before a window of this width. */
  Visitor open(String language, int width) {
    return new Visitor(new Windows.Window(address(), language, width, true), WINDOWS);
  }

  /** The same with a browser that runs no scripts. */
  Visitor openWithoutScripts(String language, int width) {
    return new Visitor(new Windows.Window(address(), language, width, false), WINDOWS);
  }

  private String address() {
    return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
  }

  /** The same, signed in. */
  Visitor signedIn(String username, String language, int width) {
    return open(language, width).signIn(username);
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      Playwright playwright = Chromium.playwright();
      PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
      browser = playwright.chromium().launch(Chromium.launchOptions());
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }
}
