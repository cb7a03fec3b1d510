package org.cspenrollment.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.springframework.stereotype.Component;

/**
 * When a task of the office is due: the policy's working days of the partner's country from today,
 * at the end of that day.
 */
@Component
public class DueDates {

  private final EnrollmentPolicy policy;
  private final Enrollments enrollments;
  private final CaseCalendar calendar;

  DueDates(EnrollmentPolicy policy, Enrollments enrollments, CaseCalendar calendar) {
    this.policy = policy;
    this.enrollments = enrollments;
    this.calendar = calendar;
  }

  public Instant ofReview(CaseNumber caseNumber) {
    return endOf(reviewDay(caseNumber));
  }

  /** The day the office has to be done by with what it gets now. */
  public LocalDate reviewDay(CaseNumber caseNumber) {
    var days = policy.constants(enrollments.pins(caseNumber)).reviewerWorkingDays();
    return calendar.after(caseNumber, enrollments.today(), days);
  }

  /** When a step that somebody did not confirm is asked again. */
  public Instant ofRepetition(CaseNumber caseNumber) {
    var days = policy.constants(enrollments.pins(caseNumber)).confirmationRepeatWorkingDays();
    return startOf(calendar.after(caseNumber, enrollments.today(), days));
  }

  /** 00:00 UTC of the day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** 24:00 UTC of the day. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
