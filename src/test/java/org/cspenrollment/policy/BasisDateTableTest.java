package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cspenrollment.kernel.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D0: which date triggers the check. */
class BasisDateTableTest extends TableTest {

  BasisDateTableTest() {
    super("basis-date");
  }

  @ParameterizedTest(name = "enrolled {0}, plan renewal {1}, month {2}, as of {3}: {4} {5} {6}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2017-10-15, -, -, 2018-07-17, 2018-10-15, ANNIVERSARY, E1",
        "2017-10-15, -, -, 2018-10-15, 2018-10-15, ANNIVERSARY, E1",
        "2017-10-15, -, -, 2018-10-16, 2019-10-15, ANNIVERSARY, E1",
        "2017-02-12, -, -, 2018-01-01, 2019-02-12, ANNIVERSARY, E1",
        "2016-08-31, -, -, 2018-01-01, 2019-08-31, ANNIVERSARY, E1",
        "2016-09-01, -, -, 2018-01-01, 2018-09-01, ANNIVERSARY, E1",
        "2018-09-15, -, -, 2018-09-16, 2019-09-15, ANNIVERSARY, E1",
        "2016-02-29, -, -, 2018-09-01, 2019-02-28, ANNIVERSARY, E1",
        "2016-02-29, -, -, 2019-03-01, 2020-02-29, ANNIVERSARY, E1",
        "2017-12-31, -, -, 2020-12-31, 2020-12-31, ANNIVERSARY, E1",
        "2015-05-05, 2020-06-01, -, 2020-07-01, 2021-06-01, SUPPORT_PLAN_RENEWAL, E2",
        "2015-05-05, 2021-06-01, -, 2021-01-01, 2021-06-01, SUPPORT_PLAN_RENEWAL, E2",
        "2015-05-05, 2022-06-01, -, 2021-01-01, 2022-06-01, SUPPORT_PLAN_RENEWAL, E2",
        "2015-05-05, -, -, 2021-01-01, 2021-05-05, ANNIVERSARY, E2",
        "-, 2021-06-01, -, 2021-07-01, 2022-06-01, SUPPORT_PLAN_RENEWAL, E2",
        "2021-03-01, 2021-06-01, -, 2021-03-01, 2022-06-01, SUPPORT_PLAN_RENEWAL, E2",
        "2015-07-17, -, -, 2023-07-01, 2023-07-17, ANNIVERSARY, E2",
        "2015-05-05, 2022-07-18, -, 2023-07-01, 2024-05-05, ANNIVERSARY, E3",
        "2015-07-18, -, -, 2023-07-18, 2023-07-18, ANNIVERSARY, E3",
        "2015-09-30, -, -, 2025-09-30, 2025-09-30, ANNIVERSARY, E3",
        "2015-09-30, -, -, 2025-10-01, 2026-09-30, ANNIVERSARY_MONTH, E5",
        "2015-10-05, -, -, 2025-10-01, 2025-10-31, ANNIVERSARY_MONTH, E4",
        "2015-10-05, -, 1, 2025-11-02, 2026-01-31, ANNIVERSARY_MONTH, E4",
        "-, -, 2, 2027-12-31, 2028-02-29, ANNIVERSARY_MONTH, E5",
        "-, -, 2, 2026-12-31, 2027-02-28, ANNIVERSARY_MONTH, E5",
        "2025-11-20, -, 11, 2025-11-21, 2026-11-30, ANNIVERSARY_MONTH, E5",
        "2025-11-20, -, 10, 2025-11-21, 2027-10-31, ANNIVERSARY_MONTH, E5",
        "2030-01-01, -, -, 2018-01-01, 2031-01-31, ANNIVERSARY_MONTH, E5",
      })
  void theEarliestDateOnOrAfterTheDayIsChosen(
      LocalDate enrolled,
      LocalDate renewal,
      Integer month,
      LocalDate asOf,
      LocalDate date,
      BasisType type,
      Edition edition) {
    var basis =
        rules.policy.nextBasisDate(new BasisFacts(enrolled, renewal, month), asOf).orElseThrow();

    assertThat(basis.date()).isEqualTo(date);
    assertThat(basis.type()).isEqualTo(type);
    assertThat(basis.edition()).isEqualTo(edition);
  }

  @Test
  void withoutAnyDateThereIsNone() {
    var day = LocalDate.parse("2024-01-01");

    assertThat(rules.policy.nextBasisDate(new BasisFacts(null, null, null), day)).isEmpty();
    assertThat(rules.policy.nextBasisDate(new BasisFacts(null, day, null), day)).isEmpty();
  }

  @Test
  void aPartnerOfManyYearsHasADateInEveryOfThem() {
    var dates =
        rules.policy.basisDates(
            new BasisFacts(LocalDate.parse("2016-02-29"), LocalDate.parse("2021-03-15"), null),
            LocalDate.parse("2018-01-01"),
            LocalDate.parse("2026-12-31"),
            rules.pinned);

    assertThat(dates)
        .extracting(basis -> basis.date().toString())
        .containsExactly(
            "2019-02-28",
            "2020-02-29",
            "2021-03-15",
            "2022-03-15",
            "2023-03-15",
            "2024-02-29",
            "2025-02-28",
            "2026-02-28");
  }
}
