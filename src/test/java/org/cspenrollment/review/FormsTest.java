package org.cspenrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of Tasklist as files: complete, from here alone, and never made from data. */
class FormsTest {

  private static final Path FORMS = Path.of("processes", "forms");
  private static final Path SCRIPTS =
      Path.of("src", "main", "resources", "static", "assets", "review");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*.*?\\*/");

  /** A form says how it is answered; what else it asks for is in tables, the rest in one script. */
  private static final Pattern FORM =
      Pattern.compile(
          """
          <form role="form" name="([a-zA-Z]+)" class="review" data-kind="(verdict|confirmation|done|decision)" data-answers="([A-Z_ ]+)">
            <p data-part="loading" class="text-muted">Loading… / 불러오는 중…</p>
            <script cam-script type="text/form-script">
              import\\('/assets/review/form\\.js'\\)\\.then\\(function \\(review\\) \\{
                review\\.open\\(camForm, \\$scope\\);
              \\}\\);
            </script>
          </form>
          """);

  @ParameterizedTest
  @EnumSource(TaskKind.class)
  void everyTaskHasAFormThatOffersExactlyItsAnswers(TaskKind kind) throws IOException {
    var form = FORM.matcher(Files.readString(FORMS.resolve(kind.key() + ".html")));

    assertThat(form.matches()).isTrue();
    assertThat(form.group(1).replaceAll("[A-Z]", "-$0").toLowerCase(java.util.Locale.ROOT))
        .isEqualTo(kind.key());
    assertThat(form.group(2)).isEqualTo(entryOf(kind));
    assertThat(Arrays.asList(form.group(3).split(" ")))
        .containsExactlyInAnyOrderElementsOf(kind.answers());
  }

  private static String entryOf(TaskKind kind) {
    if (kind.isVerification()) {
      return "verdict";
    }
    if (kind.answers().equals(Set.of(ConfirmationEntry.AGREE))) {
      return "done";
    }
    return kind.isConfirmation() ? "confirmation" : "decision";
  }

  @Test
  void nothingComesFromElsewhereAndNothingIsBuiltFromData() throws IOException {
    for (var file : files()) {
      assertThat(COMMENT.matcher(Files.readString(file)).replaceAll(""))
          .as(file.toString())
          .doesNotContain("http:", "https:", "src=\"//", "{{", "ng-bind", "ng-include")
          .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write");
    }
  }

  private static List<Path> files() throws IOException {
    try (var forms = Files.list(FORMS);
        var scripts = Files.list(SCRIPTS)) {
      return Stream.concat(forms, scripts).toList();
    }
  }
}
