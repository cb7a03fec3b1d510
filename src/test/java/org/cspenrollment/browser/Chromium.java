package org.cspenrollment.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a Chromium for the browser tests: {@code CHROME}, else one that is installed, else (as root
 * on Debian) the distribution's, else Playwright's own download. The headless shell comes first: it
 * is the same browser without the window around a page, which has become a page of its own and took
 * as long as some of ours.
 */
public final class Chromium {

  private static final List<String> INSTALLED =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static Optional<Path> found;

  private Chromium() {}

  /** A Playwright that downloads a browser only where none was found; close it after the tests. */
  public static Playwright playwright() {
    Map<String, String> environment = new HashMap<>();
    if (executable().isPresent()) {
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }
    try {
      return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "There is no Chromium for the browser tests. On Debian: apt-get install -y chromium;"
              + " elsewhere install Chrome and name it in the variable CHROME.",
          e);
    }
  }

  /** How to start the browser: quiet, without calls home, without a sandbox where root runs it. */
  public static BrowserType.LaunchOptions launchOptions() {
    var arguments =
        new ArrayList<>(
            List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
    if (isRoot()) {
      arguments.add("--no-sandbox");
    }
    var options = new BrowserType.LaunchOptions().setArgs(arguments);
    executable().ifPresent(options::setExecutablePath);
    return options;
  }

  private static synchronized Optional<Path> executable() {
    if (found == null) {
      found = installed().or(Chromium::fromDebian);
    }
    return found;
  }

  private static Optional<Path> installed() {
    return Stream.concat(Optional.ofNullable(System.getenv("CHROME")).stream(), INSTALLED.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> fromDebian() {
    if (!isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    run("apt-get", "update", "-q");
    run(
        "apt-get",
        "install",
        "-y",
        "-q",
        "--no-install-recommends",
        "chromium-headless-shell",
        "fonts-noto-cjk");
    return installed();
  }

  private static void run(String... command) {
    try {
      var builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      builder.start().waitFor();
    } catch (IOException e) {
      // No apt-get to speak of: Playwright's own download is tried next.
      System.err.println(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
