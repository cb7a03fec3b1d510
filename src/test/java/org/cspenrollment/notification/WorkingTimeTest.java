package org.cspenrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.cspenrollment.enrollment.CaseWork;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Role;
import org.cspenrollment.policy.TestPolicy;
import org.junit.jupiter.api.Test;

/** Working days that are left, holidays of the partner's country left out. */
class WorkingTimeTest {

  private static final TestPolicy POLICY = new TestPolicy();

  /** Scenario 15: due on 2026-02-19, after Seollal; two working days before is 2026-02-12. */
  @Test
  void twoWorkingDaysBeforeTheEndLieBeforeSeollal() {
    assertThat(left("KR", "2026-02-11", "2026-02-19")).isEqualTo(3);
    assertThat(left("KR", "2026-02-12", "2026-02-19")).isEqualTo(2);
    assertThat(left("KR", "2026-02-18", "2026-02-19")).isEqualTo(1);
    assertThat(left("KR", "2026-02-19", "2026-02-19")).isZero();
    assertThat(left("KR", "2026-02-20", "2026-02-19")).isEqualTo(-1);
    assertThat(left("US", "2026-02-13", "2026-02-19")).isEqualTo(3);
  }

  @Test
  void aDayOfATaskCountsOnceItIsOver() {
    assertThat(percent("2018-07-17T06:00:00Z")).isZero();
    assertThat(percent("2018-07-23T23:59:59Z")).isEqualTo(60);
    assertThat(percent("2018-07-24T00:00:00Z")).isEqualTo(80);
    assertThat(percent("2018-07-24T23:59:59Z")).isEqualTo(80);
    assertThat(percent("2018-07-25T00:00:00Z")).isEqualTo(100);
    assertThat(percent("2018-09-25T00:00:00Z")).isEqualTo(100);
  }

  private int left(String country, String day, String until) {
    return new WorkingTime(POLICY.calendar)
        .left(of(country), LocalDate.parse(day), LocalDate.parse(until));
  }

  /** Five working days, from Tuesday 17 July 2018 to the end of Tuesday 24 July. */
  private int percent(String now) {
    var task =
        new StaffTaskDeadlines.RunningTask(
            "task-1",
            new CaseNumber("KR-10421-2018"),
            "verify-support-package",
            null,
            null,
            Role.REVIEWER,
            Instant.parse("2018-07-17T06:00:00Z"),
            Instant.parse("2018-07-25T00:00:00Z"));
    return new WorkingTime(POLICY.calendar).percentPassed(of("DE"), task, Instant.parse(now));
  }

  private RemindedCase of(String country) {
    var day = LocalDate.parse("2018-10-15");
    return new RemindedCase(
        new CaseNumber("KR-10421-2018"),
        EnrollmentState.IN_PREPARATION,
        country,
        day,
        day,
        CaseWork.NONE,
        null,
        null,
        POLICY.pinned);
  }
}
