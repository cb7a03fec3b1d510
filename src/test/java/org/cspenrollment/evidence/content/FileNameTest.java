package org.cspenrollment.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "plan.pdf",
        "Support plan 2018.09.20.PDF",
        "R&D offer (v1.2), O'Neil.docx",
        "한울 클라우드 지원 계약.pdf",
        "scan 🙂.jpeg"
      })
  void namesPeopleUseAreAccepted(String name) {
    assertThat(FileName.of(name).text()).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  static Stream<String> badNames() {
    return Stream.of(
        "../../etc/passwd.pdf",
        "..\\..\\x.pdf",
        "/abs.pdf",
        "C:\\x.pdf",
        "C:x.pdf",
        "a.pdf%00.exe",
        "a\u0000.pdf",
        "a\u0007.pdf",
        "a\nb.pdf",
        "invoice\u202Efdp.exe",
        "invoice\u202Efdp.pdf",
        "in\u200Bvoice.pdf",
        "\uFEFFinvoice.pdf",
        "a\u2028b.pdf",
        "a\uD800.pdf",
        "report.\u0440df",
        "\"><img src=x onerror=alert(1)>.pdf",
        "{{7*7}}.pdf",
        "CON.pdf",
        "lpt1.docx",
        "x.pdf.",
        "x.pdf ",
        " x.pdf",
        "x .pdf",
        ".pdf",
        "pdf",
        "no extension",
        "report.pdf.exe",
        "report.exe.pdf",
        "report.7z.pdf",
        "x..pdf",
        "",
        "   ",
        "picture.svg",
        "x".repeat(147) + ".pdf",
        "🙂".repeat(300) + ".pdf");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("badNames")
  void otherNamesAreRefused(String name) {
    assertThatThrownBy(() -> FileName.of(name))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type()).isEqualTo("file-name");
              assertThat(refused.status().value()).isEqualTo(422);
            });
  }

  @Test
  void aNameOfAllowedLengthIsAccepted() {
    assertThat(FileName.of("x".repeat(146) + ".pdf").text()).hasSize(150);
  }

  @Test
  void oneNameTypedInTwoWaysIsOneName() {
    assertThat(FileName.of("re\u0301sume\u0301.pdf"))
        .isEqualTo(FileName.of("r\u00E9sum\u00E9.pdf"));
  }
}
