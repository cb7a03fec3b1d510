package org.cspenrollment.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which text is taken, F13 and F22: what can be read, and nothing else. */
class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Contoso Co., Ltd.",
        "누리구름기술",
        "شرکت نرم\u200Cافزاری نور",
        "۲۰\u200Cساله",
        "ශ\u0DCA\u200Dරී",
        "क\u094D\u200Dष",
        "\uD83D\uDC69\u200D\uD83D\uDCBB",
        "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
        "\uD83E\uDEE0",
        "\uD87A\uDFF0",
        "\uD88D\uDFD0",
        "\uF0B7 a bullet of Word"
      })
  void takesWhatCanBeReadYoungerLettersAndJoinersAmongIt(String text) {
    assertThat(PlainText.faultOfLine(text)).isEmpty();
    assertThat(PlainText.faultOfLines(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "000A, CONTROL, ",
    "000D, CONTROL, ",
    "0009, CONTROL, ",
    "0000, CONTROL, CONTROL",
    "0007, CONTROL, CONTROL",
    "0085, CONTROL, CONTROL",
    "2028, CONTROL, ",
    "D800, HALF, HALF",
    "DC00, HALF, HALF",
    "FFFE, HALF, HALF",
    "FDD0, HALF, HALF",
    "202A, DIRECTION, DIRECTION",
    "202E, DIRECTION, DIRECTION",
    "2066, DIRECTION, DIRECTION",
    "2069, DIRECTION, DIRECTION",
    "200B, INVISIBLE, ",
    "200E, INVISIBLE, ",
    "2060, INVISIBLE, ",
    "FEFF, INVISIBLE, ",
  })
  void refusesAmongLettersWhatCannotBeSeenOrTurnsTheOrderOfReading(
      String sign, TextFault ofLine, TextFault ofLines) {
    var text = "a" + (char) Integer.parseInt(sign, 16) + "b";

    assertThat(PlainText.faultOfLine(text)).hasValue(ofLine);
    assertThat(PlainText.faultOfLines(text).orElse(null)).isEqualTo(ofLines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u200D", "\u200Da", "a \u200Cb", "a\u200C\u200Cb", "a\uDB40\uDC67"})
  void refusesJoinersAndTagsInALineThatJoinNothing(String text) {
    assertThat(PlainText.faultOfLine(text)).hasValue(TextFault.INVISIBLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200B",
        " \u200B \u2060",
        "\u200D\u200C",
        "\u00AD",
        "\uFEFF",
        "\u00A0",
        "\u3000\u00A0",
        "\u115F\u1160",
        "\u3164",
        "\uFFA0",
        "\u2800",
        "\u034F",
        "\u180E",
        "\uFE0F",
        "\uDB40\uDC41",
        "\uDB40\uDD00"
      })
  void refusesTextOfWhichNothingIsSeen(String text) {
    assertThat(PlainText.faultOfLines(text)).hasValue(TextFault.NOTHING_TO_SEE);
    assertThat(PlainText.faultOfLine(text)).isPresent();
  }

  @Test
  void leavesBlankTextToWhoeverAsksForSome() {
    assertThat(PlainText.faultOfLines(" \n ")).isEmpty();
    assertThat(PlainText.faultOfLine("  ")).isEmpty();
  }

  @Test
  void keepsTextComposedWithPlainBlanksAndLineEnds() {
    assertThat(PlainText.normal("\u1102\u116E\u1105\u1175 a\tb\u2028c")).isEqualTo("누리 a b\nc");
  }

  @ParameterizedTest
  @CsvSource({
    "ＮＯＲＤＷＩＮＤ, nordwind",
    "İstanbul, istanbul",
    "ISTANBUL, istanbul",
    "ｶﾞｽ, ガス",
    "①, 1",
    "Ａ．Ｂ, a.b"
  })
  void looksForTextWithoutRegardToWidthCaseOrTheLanguageOfThisComputer(
      String typed, String searched) {
    assertThat(PlainText.searched(typed)).isEqualTo(searched);
  }

  @Test
  void looksForComposedTextWhicheverWayItWasTyped() {
    assertThat(PlainText.searched("\u1102\u116E\u1105\u1175")).isEqualTo("누리");
  }
}
