package org.cspenrollment.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cspenrollment.enrollment.life.TenantCase;
import org.cspenrollment.enrollment.life.TenantCases;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which windows of a tenant a launch opens, and which it passes over. */
class DueWindowsTest {

  private static final TenantId TENANT = new TenantId("KR-10421");

  @Test
  void m3OneCaseIsOpenedForTheLatestWindowAndOlderOnesAreMissed() {
    var windows =
        seen(
            TenantCases.NONE, "2026-04-11", "2018-10-15", "2019-10-15", "2025-10-31", "2026-10-31");

    assertThat(told(windows))
        .containsExactly(
            "2025-10-31 PLANNED null",
            "2018-10-15 PASSED_OVER MISSED",
            "2019-10-15 PASSED_OVER MISSED");
    assertThat(windows.due().get(1).note()).contains("2025-10-31");
  }

  @Test
  void whatHasACaseIsNeitherMissedNorOpenedAgain() {
    var windows =
        seen(
            cases("CLOSED 2018-10-15", "CANCELLED 2019-10-15"),
            "2019-11-01",
            "2018-10-15",
            "2019-10-15");

    assertThat(told(windows)).isEmpty();
    assertThat(windows.already()).isZero();
  }

  @Test
  void ofTwoDatesOfAYearTheFirstCounts() {
    var windows = seen(TenantCases.NONE, "2025-09-10", "2025-09-15", "2025-11-30");

    assertThat(told(windows))
        .containsExactly("2025-11-30 PASSED_OVER FURTHER_DATE", "2025-09-15 PLANNED null");
  }

  @Test
  void ofDatesInTwoYearsTheLaterCounts() {
    var windows = seen(TenantCases.NONE, "2020-10-12", "2020-12-31", "2021-01-10");

    assertThat(told(windows))
        .containsExactly("2021-01-10 PLANNED null", "2020-12-31 PASSED_OVER MISSED");
  }

  /** M2: what is not renewed makes way; all else that is live is decided first. */
  @ParameterizedTest
  @CsvSource({
    "NOT_RENEWED, PLANNED, ",
    "RESTRICTED, PLANNED, ",
    "SUSPENDED, PLANNED, ",
    "CLOSED, PLANNED, ",
    "CANCELLED, PLANNED, ",
    "SUCCEEDED, PLANNED, ",
    "NOTIFIED, PASSED_OVER, UNDECIDED",
    "UNDER_REVIEW, PASSED_OVER, UNDECIDED",
    "ON_HOLD, PASSED_OVER, ON_HOLD",
    "APPROVED, PASSED_OVER, APPROVED",
    "APPROVED_WITH_NOTES, PASSED_OVER, APPROVED",
    "APPEALED, PASSED_OVER, APPEAL_OPEN",
    "DUAL, PASSED_OVER, MOVING",
    "TRANSITION_ELECTED, PASSED_OVER, MOVING",
    "EXIT_NOTICE, PASSED_OVER, LEAVING"
  })
  void m2AWindowOpensOnceTheCaseBeforeIsNotInItsWay(
      EnrollmentState before, DueCaseState state, PassedOver reason) {
    var due = seen(cases(before + " 2018-10-15"), "2019-07-17", "2018-10-15", "2019-10-15").due();

    assertThat(due).hasSize(1);
    assertThat(due.get(0).basisDate()).isEqualTo("2019-10-15");
    assertThat(due.get(0).state()).isEqualTo(state);
    assertThat(due.get(0).reason()).isEqualTo(reason);
    if (reason != null) {
      assertThat(due.get(0).note()).contains("KR-10421-2018");
    }
  }

  @Test
  void aWindowThatHasNotBegunIsAhead() {
    var windows = seen(cases("CLOSED 2018-10-15"), "2019-07-16", "2019-10-15");

    assertThat(told(windows)).isEmpty();
    assertThat(windows.ahead()).containsExactly(LocalDate.of(2019, 10, 15));
  }

  @Test
  void aCaseWhoseDayIsAheadCountsAsOpenAlready() {
    assertThat(seen(cases("NOTIFIED 2019-10-15"), "2019-07-18", "2019-10-15").already())
        .isEqualTo(1);
  }

  @Test
  void looksBackToTheLatestCaseAndToTheBeginningWhereThereIsNone() {
    var asOf = LocalDate.of(2026, 4, 11);
    var earliest = LocalDate.of(2018, 1, 1);

    assertThat(DueWindows.from(TenantCases.NONE, asOf, earliest)).isEqualTo(earliest);
    assertThat(DueWindows.from(cases("CLOSED 2024-10-15"), asOf, earliest)).isEqualTo("2024-10-16");
    assertThat(DueWindows.from(cases("NOTIFIED 2026-05-31"), asOf, earliest)).isEqualTo(asOf);
  }

  private static DueWindows seen(TenantCases cases, String asOf, String... dates) {
    var day = LocalDate.parse(asOf);
    return DueWindows.of(
        TENANT, cases, Arrays.stream(dates).map(LocalDate::parse).toList(), day, day.plusDays(90));
  }

  private static TenantCases cases(String... known) {
    return new TenantCases(
        Arrays.stream(known)
            .map(one -> one.split(" "))
            .map(
                one ->
                    new TenantCase(
                        CaseNumber.of(TENANT, LocalDate.parse(one[1]).getYear()),
                        LocalDate.parse(one[1]),
                        EnrollmentState.valueOf(one[0]),
                        false))
            .toList());
  }

  private static List<String> told(DueWindows windows) {
    return windows.due().stream()
        .map(one -> one.basisDate() + " " + one.state() + " " + one.reason())
        .toList();
  }
}
