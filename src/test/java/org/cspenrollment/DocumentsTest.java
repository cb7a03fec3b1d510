package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents name is there, and every document is found from the README. */
class DocumentsTest {

  private static final Pattern CLASS = Pattern.compile("([A-Z][a-z0-9]+){2,}");
  private static final Pattern FILE =
      Pattern.compile("(src|processes|\\.ci|\\.github)/[A-Za-z0-9_./-]+");

  /** Classes of libraries, and words in code letters that only look like one. */
  private static final Set<String> OF_OTHERS = Set.of("JdbcClient", "StreamMaxLength");

  private static final Pattern TEST = Pattern.compile("-D(?:it\\.)?test='?([A-Za-z]+)");
  private static final Pattern SETTING =
      Pattern.compile("(?<![a-zA-Z./])csp\\.[a-z][a-z-]*(?:\\.[a-z][a-z-]*)*");
  private static final Pattern ROUTE =
      Pattern.compile("(?:http://127\\.0\\.0\\.1:8080)(/api/v1/[A-Za-z0-9/_.-]+)");

  private final List<Markdown> documents = Markdown.all();

  @Test
  void everyLinkAndPictureLeadsToAFile() {
    for (var document : documents) {
      for (var link : document.links()) {
        assertThat(link.file()).as("%s: %s", document.path(), link.target()).isRegularFile();
      }
    }
  }

  @Test
  void everyClassAndFileTheyNameExists() throws IOException {
    var classes = classes();
    for (var document : documents) {
      for (var name : document.names()) {
        if (FILE.matcher(name).matches()) {
          assertThat(Path.of(name)).as("%s", document.path()).exists();
        } else if (CLASS.matcher(name).matches() && !OF_OTHERS.contains(name)) {
          assertThat(classes).as("%s", document.path()).contains(name);
        }
      }
    }
  }

  /** A command that repeats a figure, or writes a file anew, names a test that is there. */
  @Test
  void everyTestTheyRunExists() throws IOException {
    var classes = classes();
    for (var document : documents) {
      assertThat(TEST.matcher(document.text()).results().map(found -> found.group(1)))
          .as("%s", document.path())
          .allMatch(classes::contains);
    }
  }

  @Test
  void everySettingTheyNameIsOne() throws IOException {
    var known = SettingsTest.settings().keySet();
    for (var document : documents) {
      assertThat(SETTING.matcher(document.text()).results().map(MatchResult::group))
          .as("%s", document.path())
          .allMatch(known::contains);
    }
  }

  @Test
  void theyNameNoPathOfAnybodysMachine() {
    for (var document : documents) {
      assertThat(document.text())
          .as("%s", document.path())
          .doesNotContainPattern("(?<![\\w.])/(home|root|work|tmp|usr|var|opt|Users)/")
          .doesNotContainPattern("[A-Z]:\\\\");
    }
  }

  /** Every address in an example is one of the table of routes. */
  @Test
  void everyAddressOfAnExampleIsARoute() throws IOException {
    var routes =
        Files.readAllLines(Path.of("src/test/resources/golden/api-routes.txt")).stream()
            .map(line -> line.replaceAll("^[A-Z]+ (\\S+) .*$", "$1"))
            .map(route -> Pattern.compile(route.replaceAll("\\{[^}]+}", "[^/]+")))
            .toList();

    for (var document : documents) {
      assertThat(ROUTE.matcher(document.text()).results().map(found -> found.group(1)))
          .as("%s", document.path())
          .allMatch(address -> routes.stream().anyMatch(route -> route.matcher(address).matches()));
    }
  }

  @Test
  void everyDocumentIsFoundFromTheReadme() {
    var found = new HashSet<Path>();
    var open = new ArrayDeque<>(List.of(Path.of("README.md")));
    while (!open.isEmpty()) {
      var path = open.pop();
      if (found.add(path)) {
        Markdown.of(path).links().stream()
            .map(Markdown.Link::file)
            .filter(file -> file.toString().endsWith(".md"))
            .forEach(open::add);
      }
    }

    assertThat(found).containsAll(documents.stream().map(Markdown::path).toList());
  }

  /** All classes of the project and its tests, by their simple names. */
  static Set<String> classes() throws IOException {
    try (var found = Files.walk(Path.of("src"))) {
      return new TreeSet<>(
          found
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.replace(".java", ""))
              .toList());
    }
  }
}
