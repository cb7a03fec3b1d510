package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of the sources is quoted in a case. */
class QuotedSourcesTest {

  private static final LocalDate BASIS = LocalDate.of(2018, 10, 15);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Requirements for direct partners, 2018-08-31 (a/b, CC BY 4.0) [V] | true
          Requirements for direct partners, version of 2019-02-15 [V] | false
          Transition from direct bill, 2018-12-20 to 2021-06-23 [V-ex] | false
          A page of 2018-10-15 | true
          A page of 2018-10-16 | false
          A page of 2018-10 | true
          A page of 2018-11 | false
          adviser's article of May 2025, second-hand | false
          Microsoft's page, 2018 to 2021 | true
          advisers' articles of 2020, second-hand | false
          Programme office [DES] | true
          A score above 80, REQ-20190 | true
          """)
  void minor11ASourceYoungerThanTheBasisDateIsNotQuoted(String source, boolean quoted) {
    assertThat(QuotedSources.sources(source, BASIS)).isEqualTo(quoted ? source : "");
  }

  @Test
  void ofTwoSourcesTheYoungerAloneIsLeftOut() {
    var both = "Requirements, 2018-08-31 [V]; rule: Requirements, version of 2019-03-21 [V]";

    assertThat(QuotedSources.sources(both, BASIS)).isEqualTo("Requirements, 2018-08-31 [V]");
    assertThat(QuotedSources.sources(both, LocalDate.of(2019, 3, 21))).isEqualTo(both);
  }

  @Test
  void aNoteSpeaksOfNothingLater() {
    var undated = "No source names a period [DES].";
    var later = "From 2018 to 2021 there was no way back; from 2025 on there is.";

    assertThat(QuotedSources.notes(List.of(undated, later), BASIS)).containsExactly(undated);
    assertThat(QuotedSources.notes(List.of(later), LocalDate.of(2025, 1, 1)))
        .containsExactly(later);
  }
}
