package org.cspenrollment.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One person at a browser of their own. Whatever goes wrong in it fails the test when it is closed:
 * errors on the console, breaches of the content security policy, requests that fail.
 */
final class Visitor implements AutoCloseable {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
  static final int HEIGHT = 900;
  private static final int PICTURE_HEIGHT = 1300;
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final Path SHOWN = Path.of("src", "docs", "pictures");

  private final Windows windows;
  private final Windows.Window window;
  private final BrowserContext context;
  private final Page page;
  private final String language;
  private final int width;
  private final List<String> expected = new ArrayList<>();
  private String lostOn;
  private String fault;
  private final List<String> problems = Collections.synchronizedList(new ArrayList<>());

  Visitor(Windows.Window window, Windows windows) {
    this.windows = windows;
    this.window = window;
    language = window.language();
    width = window.width();
    context = windows.take(window);
    page = context.newPage();
    page.onConsoleMessage(this::heard);
    page.onPageError(
        error -> {
          if (fault == null || !error.contains(fault)) {
            problems.add("script: " + error);
          }
        });
    page.onResponse(this::answered);
    page.onRequestFailed(
        request -> {
          if (!"net::ERR_ABORTED".equals(request.failure())
              && (lostOn == null || !request.url().contains(lostOn))) {
            problems.add("request: " + request.url() + " " + request.failure());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Signs in by the form and waits for the place where this person works. */
  Visitor signIn(String username) {
    page.navigate("/login?lang=" + language);
    page.locator("#username").fill(username);
    page.locator("#password").fill(People.PASSWORD);
    page.locator("main button[type=submit]").click();
    page.waitForURL(url -> !url.contains("/login"));
    return this;
  }

  Visitor goTo(String path) {
    page.navigate(path);
    return this;
  }

  /** A refusal the test is about: it is no problem. */
  Visitor expecting(int status, String pathPart) {
    expected.add(status + " " + pathPart);
    return this;
  }

  /** A connection the test is about to cut: it is no problem. */
  Visitor expectingLostConnection(String pathPart) {
    lostOn = pathPart;
    return this;
  }

  /** A fault of a script the test is about, known by a part of what it says: it is no problem. */
  Visitor expectingFault(String part) {
    fault = part;
    return this;
  }

  /** Keeps a picture of the whole window, for people to look at. */
  Visitor picture(String name) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.setViewportSize(width, PICTURE_HEIGHT);
    var file = name + "-" + language + "-" + width + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
    if (Boolean.getBoolean("pictures.update")) {
      page.screenshot(new Page.ScreenshotOptions().setPath(SHOWN.resolve(file)));
    }
    page.setViewportSize(width, HEIGHT);
    return this;
  }

  /** Scrolls so that this part of the page is at the top of the window. */
  Visitor at(String part) {
    page.locator(part).first().evaluate("at => at.scrollIntoView({behavior: 'instant'})");
    return this;
  }

  /** Keeps a picture of what the window shows, for the guided tour. */
  Visitor show(String name) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    var file = name + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
    if (Boolean.getBoolean("pictures.update")) {
      page.screenshot(new Page.ScreenshotOptions().setPath(SHOWN.resolve(file)));
    }
    return this;
  }

  /** Nobody is kept out of this part of the page: axe finds nothing against WCAG 2.2 AA. */
  Visitor isAccessible(String part) {
    var found =
        new AxeBuilder(page)
            .withTags(WCAG).include(part).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .toList();
    assertThat(found).isEmpty();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private void heard(ConsoleMessage message) {
    if (message.type().equals("error")
        && !message.text().startsWith("Failed to load resource: the server responded")
        && !isOfExpectedAnswer(message.text())
        && (lostOn == null || !message.location().contains(lostOn))) {
      problems.add("console: " + message.text() + " at " + message.location());
    }
  }

  /** What htmx says on the console of an answer that is a refusal. */
  private boolean isOfExpectedAnswer(String text) {
    return text.startsWith("Response Status Error Code ")
        && isExpected(Integer.parseInt(text.split(" ", -1)[4]), text);
  }

  private boolean isExpected(int status, String address) {
    return expected.stream()
        .map(one -> one.split(" ", 2))
        .anyMatch(one -> status == Integer.parseInt(one[0]) && address.contains(one[1]));
  }

  private void answered(Response response) {
    if (response.status() >= 400 && !isExpected(response.status(), response.url())) {
      problems.add(
          "answer: "
              + response.status()
              + " "
              + response.request().method()
              + " "
              + response.url());
    }
  }

  /** Everything that went wrong so far. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    windows.giveBack(window, context);
    assertThat(problems()).isEmpty();
  }
}
