package org.cspenrollment.evidence.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.platform.database.TransactionMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows that say who gave which file for what, and took it back. */
@Component
class IntakeStore {

  private final JdbcClient database;

  IntakeStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Adds a file.
   *
   * @return the cases of other organisations than this one that hold exactly these bytes
   */
  List<CaseNumber> add(EvidenceFile file, OrganisationId given) {
    var receipt = file.receipt();
    EvidenceStore.changed(receipt.caseId());
    return database
        .sql(
            """
            with added as (insert into evidence_file (evidence_id, case_number, requirement_id, document_id, version, file_name,
              media_type, size, sha256, note, scan, received_at, received_by,
              carried_from)
            values (:id, :case, :requirement, :document, :version, :name, :type, :size, :sha256, :note, :scan, :at, :by,
              :from))
            select distinct o.case_number
            from evidence_file o join enrollment_with_partner e using (case_number)
            where o.sha256 = :sha256 and e.organisation_id <> :given
            order by o.case_number
            """)
        .param("id", receipt.id())
        .param("case", receipt.caseId().value())
        .param("requirement", receipt.requirement().value())
        .param("document", file.document())
        .param("version", receipt.version())
        .param("name", receipt.fileName())
        .param("type", receipt.mediaType())
        .param("size", receipt.size())
        .param("sha256", receipt.sha256().value())
        .param("note", file.note())
        .param("scan", receipt.scan().name())
        .param("at", DatabaseTimes.utc(receipt.receivedAt()))
        .param("by", file.receivedBy())
        .param("from", file.carriedFrom())
        .param("given", given.value())
        .query((row, number) -> new CaseNumber(row.getString(1)))
        .list();
  }

  /**
   * Marks a file as taken back.
   *
   * @return false if it was already
   */
  boolean withdraw(UUID id, Instant at, String by) {
    TransactionMemory.forgetRows();
    return database
            .sql(
                """
                update evidence_file set withdrawn_at = greatest(?, received_at), withdrawn_by = ?
                where evidence_id = ? and withdrawn_at is null
                """)
            .params(DatabaseTimes.utc(at), by, id)
            .update()
        == 1;
  }
}
