package org.cspenrollment.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
        "scan 🙂.jpeg",
        "saved from a page.jfif",
        "Rechnung Nr. 4711.pdf",
        "Contoso Co., Ltd. - ASfP order.pdf",
        "2018. 9. 17. 지원 계약.pdf",
        "order .pdf",
        "x..pdf",
        "contoso.com.pdf",
        "report.html.pdf",
        "report.7z.pdf",
        "{{7x7}}.pdf",
        "screen shot 9.41\u202Fpm.png",
        "請求書\u3000九月.pdf",
        "\u0634\u0631\u06A9\u062A \u0646\u0631\u0645\u200C\u0627\u0641\u0632\u0627\u0631.pdf",
        "\uD83D\uDC69\u200D\uD83D\uDCBB.png",
        "\uD83E\uDEE0 younger than the JDK.png",
        "\uD87B\uDFF0.pdf"
      })
  void namesPeopleUseAreKept(String name) {
    assertThat(FileName.of(name).text()).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  static Stream<Arguments> madeHarmless() {
    return Stream.of(
        arguments(" x.pdf", "x.pdf"),
        arguments("x.pdf ", "x.pdf"),
        arguments("x.pdf.", "x.pdf"),
        arguments("\u200Ex.pdf", "x.pdf"),
        arguments("\u202Ax.pdf", "x.pdf"),
        arguments("\uFEFFinvoice.pdf", "invoice.pdf"),
        arguments("in\u200Bvoice.pdf", "invoice.pdf"),
        arguments("in\u00ADvoice.pdf", "invoice.pdf"),
        arguments(".hidden.pdf", "hidden.pdf"),
        arguments("C:\\Users\\kim\\계약.pdf", "계약.pdf"),
        arguments("../../etc/passwd.pdf", "passwd.pdf"),
        arguments("C:x.pdf", "C_x.pdf"),
        arguments("17:30 <draft>.pdf", "17_30 _draft_.pdf"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("madeHarmless")
  void whatCannotBeKeptIsMadeHarmless(String name, String kept) {
    assertThat(FileName.of(name).text()).isEqualTo(kept);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("", "missing"),
        arguments("   ", "missing"),
        arguments("\u200E", "missing"),
        arguments("a\u0000.pdf", "control"),
        arguments("a\u0007.pdf", "control"),
        arguments("a\nb.pdf", "control"),
        arguments("a\u2028b.pdf", "control"),
        arguments("invoice\u202Efdp.exe", "direction"),
        arguments("invoice\u202Efdp.pdf", "direction"),
        arguments("\u202Ex.pdf", "direction"),
        arguments("a\u2066b.pdf", "direction"),
        arguments("a\u061Cb.pdf", "direction"),
        arguments("a\uD800.pdf", "not-text"),
        arguments("a\uFFFE.pdf", "not-text"),
        arguments("CON.pdf", "reserved"),
        arguments("con .pdf", "reserved"),
        arguments("aux.2018.pdf", "reserved"),
        arguments("lpt1.docx", "reserved"),
        arguments("COM\u00B9.pdf", "reserved"),
        arguments("report.exe.pdf", "executable"),
        arguments("report.EXE .pdf", "executable"),
        arguments("report.js.pdf", "executable"),
        arguments("report.\u0440df", "extension"),
        arguments(".pdf", "extension"),
        arguments("\u200D.pdf", "extension"),
        arguments("pdf", "extension"),
        arguments("no extension", "extension"),
        arguments("a.pdf%00.exe", "extension"),
        arguments("report.pdf.exe", "extension"),
        arguments("picture.svg", "extension"),
        arguments("x".repeat(252) + ".pdf", "long"),
        arguments("🙂".repeat(300) + ".pdf", "long"));
  }

  @ParameterizedTest(name = "{index}: {1}")
  @MethodSource("refused")
  void whatDeceivesOrActsIsRefusedWithItsOwnReason(String name, String reason) {
    assertThatThrownBy(() -> FileName.of(name))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type()).isEqualTo("file-name");
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.status().value()).isEqualTo(422);
            });
  }

  @Test
  void aNameOfAllowedLengthIsAccepted() {
    assertThat(FileName.of("x".repeat(251) + ".pdf").text()).hasSize(255);
  }

  @Test
  void aKoreanNameOf140SyllablesFromAMacIsKept() {
    var sent = Normalizer.normalize("가".repeat(140) + ".pdf", Normalizer.Form.NFD);

    assertThat(FileName.of(sent).text()).isEqualTo("가".repeat(140) + ".pdf");
  }

  @Test
  void oneNameTypedInTwoWaysIsOneName() {
    assertThat(FileName.of("re\u0301sume\u0301.pdf"))
        .isEqualTo(FileName.of("r\u00E9sum\u00E9.pdf"));
  }
}
