package org.cspenrollment.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the webapps get of ours, as files. */
class PluginFilesTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path ASSETS = RESOURCES.resolve("static/assets");
  private static final Path COCKPIT = ASSETS.resolve("cockpit");
  private static final Path WEBAPPS = RESOURCES.resolve("META-INF/resources/webjars/camunda/app");
  private static final Pattern LIBRARY =
      Pattern.compile("'(/(?:_static|webjars)/[^']+\\.(?:js|css))'");
  private static final Pattern IMPORT = Pattern.compile("from '(\\.[^']+)'");
  private static final Pattern PAGE = Pattern.compile("page\\('[^']+', '([a-z-]+)'\\)");
  private static final Pattern SETTING = Pattern.compile("'\\.\\./\\.\\./\\.\\./(assets/[^']+)'");

  /** The server names the version: none is written into a file, where a release could forget it. */
  @Test
  void noFileIsNamedAfterAVersion() throws IOException {
    try (var files = Files.walk(ASSETS)) {
      assertThat(files.map(file -> ASSETS.relativize(file).toString()))
          .isNotEmpty()
          .noneMatch(name -> name.matches(".*\\d+\\.\\d+.*"));
    }
    for (var app : List.of("admin", "cockpit", "tasklist", "welcome")) {
      var settings = Files.readString(WEBAPPS.resolve(app + "/scripts/config.js"));
      assertThat(SETTING.matcher(settings).results().map(found -> found.group(1)))
          .isNotEmpty()
          .allSatisfy(module -> assertThat(RESOURCES.resolve("static/" + module)).exists());
    }
  }

  /** One address that leads nowhere would stop the whole of Cockpit. */
  @Test
  void everythingTheyFetchIsThere() throws IOException {
    assertThat(scripts()).hasSizeGreaterThan(5);
    for (var script : scripts()) {
      var text = Files.readString(script);
      IMPORT
          .matcher(text)
          .results()
          .forEach(found -> assertThat(script.resolveSibling(found.group(1)).normalize()).exists());
      LIBRARY
          .matcher(text)
          .results()
          .forEach(
              found ->
                  assertThat(getClass().getResource("/META-INF/resources" + found.group(1)))
                      .as(found.group(1))
                      .isNotNull());
    }
    PAGE.matcher(Files.readString(COCKPIT.resolve("plugin.js")))
        .results()
        .forEach(found -> assertThat(COCKPIT.resolve(found.group(1) + ".js")).exists());
  }

  @Test
  void nothingComesFromElsewhereAndNothingIsBuiltFromData() throws IOException {
    for (var script : scripts()) {
      assertThat(Files.readString(script))
          .as(script.toString())
          .doesNotContain("http:", "https:", "innerHTML", "outerHTML", "insertAdjacentHTML")
          .doesNotContain("document.write", "eval(", "new Function");
    }
  }

  private static List<Path> scripts() throws IOException {
    try (var files = Files.walk(ASSETS)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    }
  }
}
