package org.cspenrollment.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F21: every refusal of a file is said in its own words, in both languages. */
class RefusalWordsTest {

  private static final List<String> TYPES =
      List.of(
          "other",
          "other-person",
          "case-closed",
          "not-open-yet",
          "read-from-records",
          "with-the-office",
          "already-verified",
          "time-over",
          "too-many-requests",
          "empty-file",
          "too-large",
          "type-mismatch",
          "polyglot",
          "polyglot.behind-picture",
          "file-name",
          "unreadable",
          "image-limit",
          "archive-limit",
          "archive-content",
          "active-content",
          "malware",
          "quota",
          "evidence-replaced",
          "busy",
          "storage-full",
          "invalid-field",
          "multipart");

  private final List<String> words = new RefusalWords().all();

  @Test
  void f21_everyTypeHasItsSentenceInBothLanguages() {
    assertThat(words).containsAll(TYPES);
    assertThat(words).allSatisfy(RefusalWordsTest::isSaidInBothLanguages);
  }

  @ParameterizedTest
  @CsvSource({
    "file-name, org.cspenrollment.evidence.content.FileNameFault",
    "archive-content, org.cspenrollment.evidence.content.office.OfficeFault",
    "active-content, org.cspenrollment.evidence.content.pdf.PdfFault"
  })
  void f21_everyReasonOfATypeHasASentenceOfItsOwn(String type, Class<?> faults) {
    assertThat(words).containsAll(reasons(faults).map(reason -> type + "." + reason).toList());
  }

  private static Stream<String> reasons(Class<?> faults) {
    return Arrays.stream(faults.getEnumConstants()).map(RefusalWordsTest::reason);
  }

  private static String reason(Object fault) {
    try {
      Field reason = fault.getClass().getDeclaredField("reason");
      reason.setAccessible(true);
      return (String) reason.get(fault);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Each fault has the word that pages know it by", e);
    }
  }

  private static void isSaidInBothLanguages(String word) {
    var key = RefusalWords.BEGIN + word;
    var english = ResourceBundle.getBundle("messages/portal", Locale.ROOT).getString(key);
    var korean = ResourceBundle.getBundle("messages/portal", Locale.KOREAN).getString(key);
    assertThat(korean).isNotBlank().isNotEqualTo(english);
  }
}
