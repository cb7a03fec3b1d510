package org.cspenrollment.enrollment.opening;

import java.util.Map;
import org.cspenrollment.enrollment.RunningCases;
import org.cspenrollment.enrollment.life.ScheduledCases;
import org.cspenrollment.enrollment.life.TenantCases;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes room for cases that are about to be opened, in the transaction that opens them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MakingRoom {

  /** What the process of a succeeded case is told. */
  private static final String SUCCEEDED = "SUCCEEDED_BY_THE_NEXT_CASE";

  private final ScheduledCases scheduled;
  private final EnrollmentStore store;
  private final CaseChanges changes;
  private final RunningCases running;

  MakingRoom(
      ScheduledCases scheduled, EnrollmentStore store, CaseChanges changes, RunningCases running) {
    this.scheduled = scheduled;
    this.store = store;
    this.changes = changes;
    this.running = running;
  }

  /**
   * What was not renewed is succeeded, and what was scheduled for an earlier year is called off.
   *
   * @param next the numbers of the cases to come, and the cases of their tenants as they were
   *     locked
   */
  void of(Map<CaseNumber, TenantCases> next) {
    next.forEach(
        (number, cases) -> {
          cases.live().ifPresent(old -> succeed(old.caseNumber(), number));
          scheduled.missed(cases, number);
        });
  }

  private void succeed(CaseNumber old, CaseNumber by) {
    changes.save(store.findForChange(old).orElseThrow().enforcement().succeed(by));
    running.end(old, SUCCEEDED);
  }
}
