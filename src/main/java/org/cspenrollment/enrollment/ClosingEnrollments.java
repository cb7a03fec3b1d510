package org.cspenrollment.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.LifecycleEvent.CaseClosed;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes approved cases once their basis date has passed, all of a day in one statement. */
@Service
public class ClosingEnrollments {

  private final EnrollmentStore store;
  private final AuditTrail audit;
  private final Clock clock;

  ClosingEnrollments(EnrollmentStore store, AuditTrail audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Closes what is due; does nothing for the rest, however often and on however many nodes it runs.
   *
   * @return how many cases it closed
   */
  @Transactional
  public int closeDue() {
    var closed = store.closeBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    closed.forEach(caseNumber -> audit.record(new CaseClosed(caseNumber)));
    return closed.size();
  }
}
