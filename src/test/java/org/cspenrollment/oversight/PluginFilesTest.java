package org.cspenrollment.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Cockpit gets of ours, as files. */
class PluginFilesTest {

  private static final Path STATIC = Path.of("src", "main", "resources", "static");
  private static final Path CONFIG =
      Path.of(
          "src/main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/config.js");
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>csp-enrollment</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern LIBRARY =
      Pattern.compile("'(/(?:_static|webjars)/[^']+\\.(?:js|css))'");
  private static final Pattern IMPORT = Pattern.compile("from '(\\.[^']+)'");
  private static final Pattern PAGE = Pattern.compile("page\\('[^']+', '([a-z-]+)'\\)");

  /** A browser keeps a plug-in file: after an update it has to have another name. */
  @Test
  void theFilesAreNamedAfterTheVersion() throws IOException {
    var version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();

    assertThat(folder()).hasFileName("cockpit-" + version.group(1));
    assertThat(Files.readString(CONFIG))
        .contains("assets/cockpit-" + version.group(1) + "/plugin.js")
        .contains("sign-in-" + version.group(1) + ".js");
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
    PAGE.matcher(Files.readString(folder().resolve("plugin.js")))
        .results()
        .forEach(found -> assertThat(folder().resolve(found.group(1) + ".js")).exists());
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

  private static Path folder() {
    try (var folders = Files.list(STATIC.resolve("assets"))) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith("cockpit-"))
          .reduce(
              (one, other) -> {
                throw new AssertionError("Two plug-in folders: " + one + ", " + other);
              })
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> scripts() {
    try (var files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
