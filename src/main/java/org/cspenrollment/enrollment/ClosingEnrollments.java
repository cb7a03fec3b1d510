package org.cspenrollment.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.LifecycleEvent.CaseClosed;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes approved cases once their basis date has passed. */
@Service
public class ClosingEnrollments {

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  ClosingEnrollments(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
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
    var closed = closeApprovedBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    closed.forEach(caseNumber -> audit.record(new CaseClosed(new CaseNumber(caseNumber))));
    return closed.size();
  }

  private List<String> closeApprovedBefore(LocalDate day) {
    return database
        .sql(
            """
            update enrollment set state = 'CLOSED'
            where state in ('APPROVED', 'APPROVED_WITH_NOTES') and basis_date < ?
            returning case_number
            """)
        .param(day)
        .query(String.class)
        .list();
  }
}
