package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Decisions: one file each, in one form, with a date and a status; the index is made of them. Run
 * with {@code -Dgolden.renew=true} to write the index anew.
 */
class DecisionsTest {

  private static final Path FOLDER = Path.of("src/docs/decisions");
  private static final Pattern FILE = Pattern.compile("(\\d{4})-[a-z0-9]+(-[a-z0-9]+)*\\.md");
  private static final Pattern FORM =
      Pattern.compile(
          """
          # (\\d+)\\. ([^\n]+)

          - Date: (\\d{4}-\\d\\d-\\d\\d)
          - Status: ([^\n]+)

          ## Context

          (.{20,}?)

          ## Decision

          (.{20,}?)

          ## Costs

          (.{10,})
          """,
          Pattern.DOTALL);
  private static final Pattern STATUS =
      Pattern.compile(
          "accepted|superseded by LINK|accepted; superseded in part by LINK: .+(; LINK: .+)*"
              .replace("LINK", "\\[\\d{4}]\\([^)]+\\)"));
  private static final Pattern SUPERSEDES = Pattern.compile("\\[(\\d{4})]\\(((\\d{4})-[^)]+)\\)");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

  private static final String HEAD =
      """
      # Decisions

      Each: the context, what was decided, what it costs. A decision is changed by a new one, not by editing: the old one then says by which. Migrations, whose text never changes, name decisions by their number.

      | No. | Decision | Date | Status |
      |---|---|---|---|
      """;

  @Test
  void areNumberedWithoutAGap() throws IOException {
    var numbers = new ArrayList<Integer>();
    for (var file : files()) {
      var name = FILE.matcher(file.getFileName().toString());
      assertThat(name.matches()).as("%s", file).isTrue();
      numbers.add(Integer.parseInt(name.group(1)));
    }

    for (int i = 0; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).isEqualTo(i + 1);
    }
    assertThat(numbers).hasSizeGreaterThan(60);
  }

  @Test
  void areInOneForm() throws IOException {
    for (var file : files()) {
      var form = form(file);
      assertThat(FOLDER.relativize(file).toString())
          .startsWith("%04d-".formatted(Integer.parseInt(form.group(1))));
      assertThat(LocalDate.parse(form.group(3))).isBetween("2026-11-22", "2099-12-31");
      assertThat(form.group(4)).as("%s", file).matches(STATUS);
    }
  }

  /** Only a later decision can take the place of an earlier one. */
  @Test
  void areSupersededByLaterOnes() throws IOException {
    for (var file : files()) {
      var form = form(file);
      var by = SUPERSEDES.matcher(form.group(4));
      while (by.find()) {
        assertThat(by.group(1)).as("%s", file).isEqualTo(by.group(3));
        assertThat(Integer.parseInt(by.group(1))).isGreaterThan(Integer.parseInt(form.group(1)));
        assertThat(FOLDER.resolve(by.group(2))).isRegularFile();
      }
    }
  }

  @Test
  void areListedInTheIndex() throws IOException {
    var index = new StringBuilder(HEAD);
    for (var file : files()) {
      var form = form(file);
      index.append(
          "| %s | [%s](%s) | %s | %s |\n"
              .formatted(
                  form.group(1),
                  form.group(2),
                  FOLDER.relativize(file),
                  form.group(3),
                  form.group(4)));
    }

    new GoldenFile(FOLDER.resolve("README.md")).holds(index.toString());
  }

  /** Decision 9 says of every library in the POM why it is there. */
  @Test
  void sayWhyEachDependencyIsThere() throws IOException {
    var why = Markdown.of(FOLDER.resolve("0009-the-dependencies-and-why-each-is-there.md"));
    var pom =
        Files.readString(Path.of("pom.xml")).replaceAll("(?s)<exclusions>.*?</exclusions>", "");
    var artifacts = new TreeSet<String>();
    for (var part :
        List.of(
            "</dependencyManagement>.*?<build>",
            "<annotationProcessorPaths>.*?</annotationProcessorPaths>")) {
      var found = Pattern.compile(part, Pattern.DOTALL).matcher(pom);
      assertThat(found.find()).isTrue();
      ARTIFACT.matcher(found.group()).results().map(name -> name.group(1)).forEach(artifacts::add);
    }

    assertThat(artifacts).hasSizeGreaterThan(30);
    assertThat(why.names()).containsAll(artifacts);
  }

  private static Matcher form(Path file) throws IOException {
    var form = FORM.matcher(Files.readString(file));
    assertThat(form.matches()).as("%s is in the form of a decision", file).isTrue();
    return form;
  }

  private static List<Path> files() throws IOException {
    try (var found = Files.list(FOLDER)) {
      return found.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
  }
}
