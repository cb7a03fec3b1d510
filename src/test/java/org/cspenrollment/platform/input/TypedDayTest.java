package org.cspenrollment.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, F9 and F10: one form, and within what a field allows. */
class TypedDayTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 9, 17);

  @Test
  void readsADayAsItIsWritten() {
    assertThat(TypedDay.ifOne("2018-10-15")).hasValue(LocalDate.of(2018, 10, 15));
    assertThat(TypedDay.ifOne("2020-02-29")).hasValue(LocalDate.of(2020, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 2018-10-15",
        "2018-10-15 ",
        "2018-10-15T00:00",
        "2018-11-15T15:00:00.000Z",
        "2018-2-3",
        "20181015",
        "15.10.2018",
        "2018-02-30",
        "0000-01-01",
        "-2018-10-15",
        "+999999999-12-31",
        "12018-10-15",
        "２０１８-10-15",
        "2018-10-15\u0000",
        "2018-10-15\n"
      })
  void readsNothingElse(String text) {
    assertThat(TypedDay.ifOne(text)).isEmpty();
  }

  @Test
  void putsOffFromTodayByAtMost366Days() {
    var span = DaySpan.ahead(TODAY);

    assertThat(span.fault(TODAY)).isEmpty();
    assertThat(span.fault(LocalDate.of(2019, 9, 18))).isEmpty();
    assertThat(span.fault(LocalDate.of(2018, 9, 16)))
        .hasValue("must lie between 2018-09-17 and 2019-09-18");
    assertThat(span.fault(LocalDate.of(2019, 9, 19))).isPresent();
  }

  @Test
  void launchesFrom2018AndKnowsFrom2010UpToTheEndOf2099() {
    assertThat(DaySpan.LAUNCH)
        .isEqualTo(new DaySpan(LocalDate.of(2018, 1, 1), LocalDate.of(2099, 12, 31)));
    assertThat(DaySpan.KNOWN)
        .isEqualTo(new DaySpan(LocalDate.of(2010, 1, 1), LocalDate.of(2099, 12, 31)));
    assertThat(DaySpan.until(TODAY)).isEqualTo(new DaySpan(LocalDate.of(2010, 1, 1), TODAY));
  }
}
