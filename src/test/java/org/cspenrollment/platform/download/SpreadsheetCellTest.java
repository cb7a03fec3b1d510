package org.cspenrollment.platform.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would take for a formula is marked as text. */
class SpreadsheetCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1",
        "+1",
        "-1",
        "@a",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20a",
        "\uFE661",
        "\u22121",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u3000=1"
      })
  void security26TextThatBeginsAFormulaIsBehindAnApostrophe(String text) {
    assertThat(SpreadsheetCell.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a=1", "한빛클라우드", "1", "\uFF21\uFF22", "'a", "(주) 나눔"})
  void otherTextStaysAsItIs(String text) {
    assertThat(SpreadsheetCell.harmless(text)).isEqualTo(text);
  }

  @Test
  void aSignWithinTheTextIsNoFormula() {
    assertThat(SpreadsheetCell.harmless("REQ-SVC=MET")).isEqualTo("REQ-SVC=MET");
  }
}
