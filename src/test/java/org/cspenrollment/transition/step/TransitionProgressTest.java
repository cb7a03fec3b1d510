package org.cspenrollment.transition.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far all customers of a case are. */
class TransitionProgressTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          customers, moved, closed, open, percent
          0,         0,     0,      0,    0
          3,         0,     0,      3,    0
          3,         1,     0,      2,    33
          3,         1,     1,      1,    66
          3,         2,     1,      0,    100
          200,       199,   0,      1,    99
          """)
  void whoeverIsMovedOrClosedIsSettled(
      int customers, int moved, int closed, int open, int percent) {
    var counts = new TransitionProgress(customers, 0, moved, closed, 0, 0, 0, 0, 0, 0);

    assertThat(counts.open()).isEqualTo(open);
    assertThat(counts.percent()).isEqualTo(percent);
  }
}
