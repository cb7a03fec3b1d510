package org.cspenrollment.enrollment;

import java.time.LocalDate;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.PolicyVersionsOfCase;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.schedule.WorkingCalendar;
import org.springframework.stereotype.Service;

/**
 * Working days as a case counts them: those of its partner's country, by the tables it is pinned
 * to.
 */
@Service
public class CaseCalendar {

  private final WorkingCalendar calendar;
  private final PolicyVersionsOfCase pins;

  CaseCalendar(WorkingCalendar calendar, PolicyVersionsOfCase pins) {
    this.calendar = calendar;
    this.pins = pins;
  }

  /** The day that lies this many working days after the given one, which itself does not count. */
  public LocalDate after(CaseNumber caseNumber, LocalDate day, int workingDays) {
    var pinned = pins.of(caseNumber);
    return calendar.after(day, workingDays, pinned.country(), pinned.tables());
  }

  /** The day that lies this many working days before the given one, which itself does not count. */
  public LocalDate before(CaseNumber caseNumber, LocalDate day, int workingDays) {
    var pinned = pins.of(caseNumber);
    return calendar.before(day, workingDays, pinned.country(), pinned.tables());
  }

  /**
   * Whether public holidays are left out in every year of an open case, so that its days can be
   * relied on; not asked of a case in which no working days are counted any more.
   */
  public boolean holidaysKnown(Enrollment enrollment, LocalDate today) {
    return !(enrollment.state().isBeforeDecision() || enrollment.state().isNotRenewedYetOpen())
        || (holidaysKnown(enrollment.id(), today.getYear())
            && holidaysKnown(enrollment.id(), enrollment.basisDate().getYear()));
  }

  /**
   * Whether the public holidays of the partner's country are known for a year; if not, every Monday
   * to Friday counts as a working day.
   */
  public boolean holidaysKnown(CaseNumber caseNumber, int year) {
    var pinned = pins.of(caseNumber);
    return calendar.holidaysKnown(pinned.country(), year, pinned.tables());
  }
}
