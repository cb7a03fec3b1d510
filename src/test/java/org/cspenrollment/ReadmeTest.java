package org.cspenrollment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README says is there. */
class ReadmeTest {

  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("(!?)\\[[^]]*]\\(([^)\\s]+)\\)");
  private static final Pattern PROPERTY =
      Pattern.compile("(?<![a-zA-Z.])csp\\.[a-z][a-z-]*(?:\\.[a-z][a-z-]*)*");
  private static final Pattern ELEMENT = Pattern.compile("[a-z][A-Za-z]*_[a-z][A-Za-z]*");

  private static String readme;
  private static String models;
  private static String migrations;
  private static Set<String> classes;

  @BeforeAll
  static void read() {
    readme = text(Path.of("README.md"));
    models = texts(Path.of("processes"), ".bpmn").collect(joining());
    migrations = texts(Path.of("src/main/resources/db/migration"), ".sql").collect(joining());
    classes =
        new TreeSet<>(
            files(Path.of("src"), ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList());
  }

  @Test
  void everythingInTheTableOfOneCaseExists() {
    var rows = rows(section("## Follow one case through the code"), 4);

    assertThat(rows).hasSizeGreaterThanOrEqualTo(8);
    for (var row : rows) {
      assertThat(names(row.get(1))).as("diagram: " + row).isNotEmpty().allMatch(this::isInAModel);
      assertThat(names(row.get(2))).as("code: " + row).isNotEmpty().allMatch(classes::contains);
      assertThat(names(row.get(3))).as("stored: " + row).isNotEmpty().allMatch(this::isATable);
    }
  }

  @Test
  void theModulesItListsAreThePackages() {
    var listed =
        rows(section("## Follow one case through the code"), 2).stream()
            .flatMap(row -> names(row.get(0)).stream())
            .toList();

    assertThat(listed)
        .contains("workflow", "policy")
        .allMatch(module -> Files.isDirectory(Path.of("src/main/java/org/cspenrollment", module)));
  }

  @Test
  void everyClassAndFileItNamesExists() {
    for (var name : names(readme)) {
      if (name.matches("(src|processes|\\.ci)/[A-Za-z0-9_./-]+")) {
        assertThat(Path.of(name)).exists();
      } else if (name.matches("([A-Z][a-z0-9]+){2,}")) {
        assertThat(classes).contains(name);
      }
    }
  }

  @Test
  void everyLinkAndPictureLeadsSomewhereInTheProject() {
    var links = LINK.matcher(readme).results().toList();

    assertThat(links).anyMatch(link -> link.group(1).equals("!"));
    for (var link : links) {
      var target = link.group(2);
      if (!target.startsWith("https://")) {
        assertThat(Path.of(target)).as(link.group()).isRelative().isRegularFile();
      }
    }
  }

  @Test
  void everyPropertyOfOursIsDocumentedAndNoOther() {
    var documented = new TreeSet<String>();
    for (var row : rows(section("### Configuration"), 3)) {
      documented.addAll(names(row.get(0)));
    }

    assertThat(documented).isEqualTo(propertiesInTheCode());
  }

  @Test
  void namesTheTwoCommands() {
    assertThat(readme).contains("`./mvnw spring-boot:run`", "`./mvnw verify`");
  }

  @Test
  void namesNoPathOfAnybodysMachine() {
    assertThat(readme).doesNotContainPattern("(?<![\\w.])/(home|root|work|tmp|usr|var|opt|Users)/");
    assertThat(readme).doesNotContainPattern("[A-Z]:\\\\");
  }

  private boolean isInAModel(String name) {
    return ELEMENT.matcher(name).matches()
        ? models.contains("id=\"" + name + "\"")
        : name.startsWith("processes/") && Files.exists(Path.of(name));
  }

  private boolean isATable(String name) {
    return migrations.contains("CREATE TABLE " + name + " (");
  }

  /** What the code asks the environment for; records of settings count field by field. */
  private static Set<String> propertiesInTheCode() {
    var properties = new TreeSet<String>();
    var records = new ArrayList<String>();
    for (var file : files(Path.of("src/main/java"), ".java")) {
      var source = text(file);
      var settings =
          Pattern.compile("@ConfigurationProperties\\(\"(csp[a-z.-]*)\"\\)").matcher(source);
      if (settings.find()) {
        records.add(settings.group(1));
        for (var field : fields(file)) {
          properties.add(settings.group(1) + "." + field);
        }
      }
      PROPERTY.matcher(source).results().map(MatchResult::group).forEach(properties::add);
    }
    properties.removeAll(records);
    return properties;
  }

  private static List<String> fields(Path file) {
    var name =
        Path.of("src/main/java")
            .relativize(file)
            .toString()
            .replaceAll("[/\\\\]", ".")
            .replaceAll("\\.java$", "");
    try {
      return Arrays.stream(Class.forName(name).getRecordComponents())
          .map(field -> kebab(field.getName()))
          .toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String section(String heading) {
    var begin = readme.indexOf(heading + "\n");
    assertThat(begin).as(heading).isNotNegative();
    var level = heading.substring(0, heading.indexOf(' ') + 1);
    var end = readme.indexOf("\n" + level, begin + 1);
    return readme.substring(begin, end < 0 ? readme.length() : end);
  }

  /** The rows, without headings, of the tables with this many columns. */
  private static List<List<String>> rows(String section, int columns) {
    var rows = new ArrayList<List<String>>();
    var lines = section.lines().toList();
    for (int i = 2; i < lines.size(); i++) {
      var cells = cells(lines.get(i));
      boolean heading = i + 1 < lines.size() && lines.get(i + 1).startsWith("|---");
      if (cells.size() == columns && !heading && !lines.get(i).startsWith("|---")) {
        rows.add(cells);
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return line.startsWith("|")
        ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()
        : List.of();
  }

  private static List<String> names(String text) {
    return CODE.matcher(text).results().map(ReadmeTest::first).toList();
  }

  private static String first(MatchResult found) {
    return found.group(1);
  }

  private static Stream<String> texts(Path folder, String ending) {
    return files(folder, ending).stream().map(ReadmeTest::text);
  }

  private static List<Path> files(Path folder, String ending) {
    try (var found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
