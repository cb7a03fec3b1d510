package org.cspenrollment.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A browser that runs our scripts without our application: it finds the files of this repository
 * below {@code /src} and the libraries of the class path below {@code /webjars}, and nothing else.
 */
final class ScriptPage implements AutoCloseable {

  static final String TYPESCRIPT = "/webjars/typescript/5.9.3/lib/";

  private static final String ORIGIN = "http://localhost/";
  private static final Map<String, String> TYPES =
      Map.of("js", "text/javascript", "css", "text/css", "json", "application/json");

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;

  private ScriptPage(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
    page = browser.newPage();
    page.route("**/*", ScriptPage::answer);
    page.navigate(ORIGIN);
  }

  static ScriptPage open() {
    var playwright = Chromium.playwright();
    return new ScriptPage(playwright, playwright.chromium().launch(Chromium.launchOptions()));
  }

  /** Loads a script that is no module and leaves its name in the page. */
  ScriptPage with(String path) {
    page.addScriptTag(new Page.AddScriptTagOptions().setUrl(path));
    return this;
  }

  /** Calls a function of a module and gives what comes of it. */
  Object call(Path module, String function, Object... arguments) {
    return page.evaluate(
        "([module, called, given]) => import(module).then((it) => it[called](...given))",
        List.of("/" + module, function, List.of(arguments)));
  }

  /** The files below a folder of the repository, or the one file, in order. */
  static List<Path> files(Path folder, String... endings) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(end -> file.toString().endsWith(end)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file of the class path, by its address in a browser. */
  static String library(String path) {
    return new String(webjar(path), StandardCharsets.UTF_8);
  }

  private static void answer(Route route) {
    var path = URI.create(route.request().url()).getPath();
    if (path.equals("/")) {
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType("text/html")
              .setBody("<!DOCTYPE html><html lang=\"en\"><title>Scripts</title>"));
    } else if (path.startsWith("/src/")) {
      fulfill(route, path, file(path));
    } else if (path.startsWith("/webjars/")) {
      fulfill(route, path, webjar(path));
    } else {
      route.fulfill(new Route.FulfillOptions().setStatus(404));
    }
  }

  private static void fulfill(Route route, String path, byte[] body) {
    var type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
    route.fulfill(
        new Route.FulfillOptions().setContentType(type + ";charset=UTF-8").setBodyBytes(body));
  }

  private static byte[] file(String path) {
    try {
      return Files.readAllBytes(Path.of(path.substring(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] webjar(String path) {
    try (var in = ScriptPage.class.getResourceAsStream("/META-INF/resources" + path)) {
      if (in == null) {
        throw new IllegalArgumentException(path + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
