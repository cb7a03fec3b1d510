package org.cspenrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of Tasklist as files: complete, from here alone, and never made from data. */
class FormsTest {

  private static final Path FORMS = Path.of("processes", "forms");
  private static final Path SCRIPTS =
      Path.of("src", "main", "resources", "static", "assets", "review");
  private static final Pattern ANSWERS = Pattern.compile("data-answers=\"([^\"]*)\"");
  private static final Pattern KEY =
      Pattern.compile("^ {2}'?([A-Za-z0-9_.-]+)'?:", Pattern.MULTILINE);

  @ParameterizedTest
  @EnumSource(TaskKind.class)
  void everyTaskHasAFormThatOffersExactlyItsAnswers(TaskKind kind) throws IOException {
    var form = Files.readString(FORMS.resolve(kind.key() + ".html"));
    var answers = ANSWERS.matcher(form);

    assertThat(answers.find()).isTrue();
    assertThat(Arrays.asList(answers.group(1).split(" ")))
        .containsExactlyInAnyOrderElementsOf(kind.answers());
  }

  @Test
  void nothingComesFromElsewhereAndNothingIsBuiltFromData() throws IOException {
    for (var file : files()) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContain("http:", "https:", "src=\"//", "{{", "ng-bind", "ng-include")
          .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write");
    }
  }

  @Test
  void everyWordIsThereInBothLanguages() throws IOException {
    var texts = Files.readString(SCRIPTS.resolve("texts.js"));
    var english = texts.substring(texts.indexOf("const EN"), texts.indexOf("const KO"));
    var korean = texts.substring(texts.indexOf("const KO"), texts.indexOf("export function"));

    assertThat(keys(korean)).isEqualTo(keys(english)).hasSizeGreaterThan(100);
  }

  private static Set<String> keys(String texts) {
    var keys = new TreeSet<String>();
    KEY.matcher(texts).results().forEach(found -> keys.add(found.group(1)));
    return keys;
  }

  private static List<Path> files() throws IOException {
    try (var forms = Files.list(FORMS);
        var scripts = Files.list(SCRIPTS)) {
      return java.util.stream.Stream.concat(forms, scripts).toList();
    }
  }
}
