package org.cspenrollment.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.LifecycleEvent.CaseClosed;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes approved cases once their basis date has passed, some hundreds in a transaction: each case
 * has a record of its own, which is locked while it is written, and the database holds some
 * thousands of such locks at most.
 */
@Service
public class ClosingEnrollments {

  private static final int AT_ONCE = 500;

  private final EnrollmentStore store;
  private final AuditTrail audit;
  private final TransactionTemplate ofItsOwn;
  private final Clock clock;

  ClosingEnrollments(
      EnrollmentStore store,
      AuditTrail audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.audit = audit;
    this.ofItsOwn = new TransactionTemplate(transactions);
    this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * Closes what is due, in transactions of its own even where the caller has one; does nothing for
   * the rest, however often and on however many nodes it runs.
   *
   * @return how many cases it closed
   */
  public int closeDue() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    int closed = 0;
    for (int some = AT_ONCE; some == AT_ONCE; closed += some) {
      some = closeBefore(today);
    }
    return closed;
  }

  private int closeBefore(LocalDate today) {
    return Objects.requireNonNull(
        ofItsOwn.execute(
            status -> {
              var closed = store.closeBefore(today, AT_ONCE);
              closed.forEach(caseNumber -> audit.record(new CaseClosed(caseNumber)));
              return closed.size();
            }));
  }
}
