package org.cspenrollment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README says is there, and a newcomer finds first what is needed first. */
class ReadmeTest {

  private static final Pattern ELEMENT = Pattern.compile("[a-z][A-Za-z]*_[a-z][A-Za-z]*");
  private static final int LONGEST = 160;

  private static Markdown readme;
  private static String models;
  private static String migrations;
  private static Set<String> classes;

  @BeforeAll
  static void read() throws IOException {
    readme = Markdown.of("README.md");
    models = texts(Path.of("processes"), ".bpmn");
    migrations = texts(Path.of("src/main/resources/db/migration"), ".sql");
    classes = DocumentsTest.classes();
  }

  @Test
  void everythingInTheTableOfOneCaseExists() {
    var rows = readme.section("## Follow one case through the code").rows(4);

    assertThat(rows).hasSizeGreaterThanOrEqualTo(8);
    for (var row : rows) {
      assertThat(Markdown.names(row.get(1)))
          .as("diagram: " + row)
          .isNotEmpty()
          .allMatch(ReadmeTest::isInAModel);
      assertThat(Markdown.names(row.get(2)))
          .as("code: " + row)
          .isNotEmpty()
          .allMatch(classes::contains);
      assertThat(Markdown.names(row.get(3)))
          .as("stored: " + row)
          .isNotEmpty()
          .allMatch(ReadmeTest::isATable);
    }
  }

  @Test
  void theModulesItListsAreThePackages() throws IOException {
    var listed =
        readme.section("## Follow one case through the code").rows(2).stream()
            .flatMap(row -> Markdown.names(row.get(0)).stream())
            .toList();

    try (var folders = Files.list(Path.of("src/main/java/org/cspenrollment"))) {
      assertThat(listed)
          .containsExactlyInAnyOrderElementsOf(
              folders
                  .filter(Files::isDirectory)
                  .map(folder -> folder.getFileName().toString())
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void beginsWithThePictureOfTheProcessAndOneOfThePortal() {
    var pictures = readme.links().stream().filter(Markdown.Link::picture).toList();

    assertThat(pictures)
        .extracting(Markdown.Link::target)
        .startsWith("src/docs/pictures/annual-enrollment.svg")
        .hasSize(2);
  }

  @Test
  void namesTheTwoCommands() {
    assertThat(readme.text()).contains("`./mvnw spring-boot:run`", "`./mvnw verify`");
  }

  @Test
  void isShortEnoughToBeRead() {
    assertThat(readme.text().lines()).hasSizeLessThanOrEqualTo(LONGEST);
  }

  private static boolean isInAModel(String name) {
    return ELEMENT.matcher(name).matches()
        ? models.contains("id=\"" + name + "\"")
        : name.startsWith("processes/") && Files.exists(Path.of(name));
  }

  private static boolean isATable(String name) {
    return migrations.contains("CREATE TABLE " + name + " (");
  }

  private static String texts(Path folder, String ending) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(file -> file.toString().endsWith(ending))
          .map(ReadmeTest::text)
          .collect(joining());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
