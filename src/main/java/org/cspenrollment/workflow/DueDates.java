package org.cspenrollment.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.review.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * When a task of the office is due: the policy's working days from today, at the end of that day.
 */
@Component
class DueDates {

  private final EnrollmentPolicy policy;
  private final Enrollments enrollments;
  private final Clock clock;

  DueDates(EnrollmentPolicy policy, Enrollments enrollments, Clock clock) {
    this.policy = policy;
    this.enrollments = enrollments;
    this.clock = clock;
  }

  Instant ofReview(String caseNumber) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var days = policy.constants(enrollments.pins(caseNumber)).reviewerWorkingDays();
    return endOf(WorkingDays.after(today, days));
  }

  /** 24:00 UTC of the day. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
