package org.cspenrollment.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.EvidencePresence;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A requirement has evidence when the newest version of at least one document is neither withdrawn
 * nor infected.
 */
@Component
class StoredEvidencePresence implements EvidencePresence {

  private final JdbcClient database;
  private final EvidenceStore files;

  StoredEvidencePresence(JdbcClient database, EvidenceStore files) {
    this.files = files;
    this.database = database;
  }

  @Override
  public Set<RequirementId> requirementsWithEvidence(CaseNumber caseNumber) {
    return files.of(caseNumber).stream()
        .filter(file -> !file.superseded() && !file.withdrawn())
        .map(EvidenceFile::receipt)
        .filter(receipt -> receipt.scan() != ScanState.INFECTED)
        .map(Receipt::requirement)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<RequirementId, Integer> documents(CaseNumber caseNumber) {
    return database
        .sql(
            """
            select requirement_id, count(distinct sha256) from evidence_file f
            where case_number = ? and withdrawn_at is null and scan <> 'INFECTED' and not exists
              (select from evidence_file n where n.document_id = f.document_id and n.version > f.version)
            group by requirement_id
            """)
        .param(caseNumber.value())
        .query((row, number) -> Map.entry(new RequirementId(row.getString(1)), row.getInt(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Map<RequirementId, Integer> received(CaseNumber caseNumber) {
    return database
        .sql(
            "select requirement_id, count(*) from evidence_file where case_number = ? group by"
                + " requirement_id")
        .param(caseNumber.value())
        .query((row, number) -> Map.entry(new RequirementId(row.getString(1)), row.getInt(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Map<String, Instant> latestEvidence(CaseNumber caseNumber) {
    return database
        .sql(
            """
            select requirement_id, max(received_at) from evidence_file f
            where case_number = ? and withdrawn_at is null and scan <> 'INFECTED' and not exists
              (select from evidence_file n where n.document_id = f.document_id and n.version > f.version)
              and not exists (select from evidence_file o
                where o.case_number = f.case_number and o.requirement_id = f.requirement_id
                  and o.sha256 = f.sha256 and o.received_at < f.received_at)
            group by requirement_id
            """)
        .param(caseNumber.value())
        .query(
            (row, number) ->
                Map.entry(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
