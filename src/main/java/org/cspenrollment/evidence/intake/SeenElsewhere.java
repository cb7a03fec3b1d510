package org.cspenrollment.evidence.intake;

import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceSeenElsewhere;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices when other organisations have given exactly these bytes, and puts that on record for the
 * office alone: the entry is none of those that partners read.
 */
@Component
class SeenElsewhere {

  private final JdbcClient database;
  private final AuditTrail audit;

  SeenElsewhere(JdbcClient database, AuditTrail audit) {
    this.database = database;
    this.audit = audit;
  }

  /** Records the cases of other organisations that hold this content, if there are any. */
  void record(Enrollment enrollment, Receipt receipt) {
    var elsewhere = elsewhere(enrollment, receipt.sha256());
    if (!elsewhere.isEmpty()) {
      audit.record(
          new EvidenceSeenElsewhere(
              receipt.caseId(), receipt.id(), new RequirementId(receipt.requirement()), elsewhere));
    }
  }

  private List<CaseNumber> elsewhere(Enrollment enrollment, String sha256) {
    return database
        .sql(
            """
            select distinct o.case_number
            from evidence_file o join enrollment_with_partner e using (case_number)
            where o.sha256 = ? and e.organisation_id <> ?
            order by o.case_number
            """)
        .params(sha256, enrollment.organisationId())
        .query((row, number) -> new CaseNumber(row.getString(1)))
        .list();
  }
}
