package org.cspenrollment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One word for one thing: the glossary, held against classes and against all that is said. */
class GlossaryTest {

  /** A row: what it is called, what it means, in Korean, what it is not called, and its class. */
  private record Term(String name, String meaning, String korean, List<String> not, String type) {}

  private static final Pattern HANGUL = Pattern.compile("[가-힣]");

  /** Programs of computers, and names that Microsoft gave. */
  private static final Pattern NOT_THE_PROGRAMME =
      Pattern.compile(
          "with the program it comes from|carries a program|Partner Program|the CSP program,"
              + "|QMTH program|[Pp]rogram overview of");

  private static final Pattern COMMA = Pattern.compile(", *");
  private static final Pattern PROGRAM = Pattern.compile("(?i)\\bprogram\\b");

  private static List<Term> terms;

  /** What is said, by file: pages, mails, forms, sentences of rules. */
  private static Map<Path, String> said;

  @BeforeAll
  static void read() throws IOException {
    terms =
        Markdown.of("src/docs/glossary.md").rows(5).stream()
            .map(
                row ->
                    new Term(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        COMMA.splitAsStream(row.get(3)).toList(),
                        row.get(4)))
            .toList();
    said = new TreeMap<>();
    for (var folder :
        List.of(
            "src/main/resources/messages",
            "src/main/resources/static/assets",
            "processes",
            "src/test/resources/golden/mail")) {
      try (var files = Files.walk(Path.of(folder))) {
        files.filter(GlossaryTest::isRead).forEach(file -> said.put(file, text(file)));
      }
    }
  }

  @Test
  void hasATermForEverythingThatMatters() {
    assertThat(terms).hasSizeBetween(40, 70);
    assertThat(terms).extracting(Term::name).doesNotHaveDuplicates();
    assertThat(terms).extracting(Term::korean).doesNotHaveDuplicates();
    assertThat(terms).allSatisfy(term -> assertThat(term.meaning()).isNotBlank());
    assertThat(terms).allSatisfy(term -> assertThat(term.korean()).containsPattern(HANGUL));
  }

  @Test
  void namesClassesThatAreThere() throws IOException {
    var classes = DocumentsTest.classes();
    for (var term : terms) {
      assertThat(classes).as(term.name()).containsAll(Markdown.names(term.type()));
    }
  }

  @Test
  void everyKoreanWordIsSaid() {
    var all = said.values().stream().collect(joining("\n"));
    for (var term : terms) {
      assertThat(all.contains(term.korean())).as("%s, %s", term.name(), term.korean()).isTrue();
    }
  }

  @Test
  void noWordIsSaidThatWasDecidedAgainst() {
    var wrong = new ArrayList<String>();
    for (var term : terms) {
      for (var word : term.not()) {
        if (HANGUL.matcher(word).find()) {
          said.forEach(
              (file, text) -> {
                if (text.contains(word)) {
                  wrong.add("%s: say %s, not %s".formatted(file, term.korean(), word));
                }
              });
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void peopleAreAskedInOneVoice() {
    said.forEach((file, text) -> assertThat(text.contains("세요")).as("%s says 세요", file).isFalse());
  }

  @Test
  void theProgrammeIsSpeltInOneWay() {
    said.forEach(
        (file, text) ->
            assertThat(
                    text.lines()
                        .filter(
                            line -> !file.toString().endsWith(".dmn") || line.contains("<text>"))
                        .map(line -> NOT_THE_PROGRAMME.matcher(line).replaceAll(""))
                        .filter(line -> PROGRAM.matcher(line).find()))
                .as("%s", file)
                .isEmpty());
  }

  /** Whether people read what stands in it: diagrams are drawn in English only. */
  private static boolean isRead(Path file) {
    return file.toString().matches(".*\\.(properties|dmn|html|js|txt)");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
