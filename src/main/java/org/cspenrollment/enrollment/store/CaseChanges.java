package org.cspenrollment.enrollment.store;

import java.util.Collection;
import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.lifecycle.Change;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where a changed case is written and what happened with it is put on record, in the
 * transaction of whoever changed it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseChanges {

  private final EnrollmentStore store;
  private final AuditTrail audit;

  CaseChanges(EnrollmentStore store, AuditTrail audit) {
    this.store = store;
    this.audit = audit;
  }

  /**
   * Writes a case whose row this transaction has locked, and records what happened.
   *
   * @return the case as it is now
   */
  public Enrollment save(Change change) {
    save(List.of(change));
    return change.after();
  }

  /** Writes many cases in one batch, and then records what happened with each. */
  public void save(Collection<Change> changes) {
    store.save(changes.stream().filter(Change::isReal).map(Change::after).toList());
    changes.stream().flatMap(change -> change.events().stream()).forEach(audit::record);
  }
}
