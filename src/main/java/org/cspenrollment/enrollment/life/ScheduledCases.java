package org.cspenrollment.enrollment.life;

import java.util.List;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is scheduled for a tenant and will not be opened any more. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ScheduledCases {

  /** Why what was scheduled is called off. */
  enum Dropped {
    /** Its window began while nobody looked, and a later one has begun since. */
    MISSED,
    /** Its tenant is no longer in the direct model. */
    TENANT_OUT
  }

  private final TenantCaseStore store;
  private final EnrollmentStore enrollments;
  private final CaseChanges changes;

  ScheduledCases(TenantCaseStore store, EnrollmentStore enrollments, CaseChanges changes) {
    this.store = store;
    this.enrollments = enrollments;
    this.changes = changes;
  }

  /**
   * The tenant of this case has left the direct model with it: what is scheduled for it ends in the
   * same transaction.
   */
  public void endWith(Enrollment ended) {
    var cases = store.lock(List.of(ended.tenantId())).get(ended.tenantId());
    if (cases != null) {
      drop(cases.scheduledBefore(Integer.MAX_VALUE), Dropped.TENANT_OUT, ended.id());
    }
  }

  /** A case is opened: what was scheduled for an earlier year is missed. */
  public void missed(TenantCases cases, CaseNumber opened) {
    drop(cases.scheduledBefore(opened.year()), Dropped.MISSED, opened);
  }

  private void drop(List<TenantCase> scheduled, Dropped why, CaseNumber by) {
    if (!scheduled.isEmpty()) {
      var numbers = scheduled.stream().map(TenantCase::caseNumber).toList();
      changes.save(
          enrollments.allForChange(numbers).stream()
              .map(one -> one.managing().drop(why.name(), by))
              .toList());
    }
  }
}
