package org.cspenrollment.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.CasePart;
import org.cspenrollment.platform.database.CaseReading;
import org.cspenrollment.platform.database.TransactionMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the rows that say who gave which file for what. */
@Component
public class EvidenceStore implements CasePart<List<EvidenceFile>> {

  private static final String FILES = "select " + EvidenceRow.COLUMNS + " from evidence_file f ";
  private static final String OF_CASE = FILES + " where case_number = ?";

  private static final String NEWEST_FIRST =
      " order by received_at desc, version desc, evidence_id";

  private static final String COLUMN = "files";

  private final JdbcClient database;
  private final CaseReading reading;

  EvidenceStore(JdbcClient database, CaseReading reading) {
    this.database = database;
    this.reading = reading;
  }

  /** All files of a case, newest first; read once in a transaction. */
  public List<EvidenceFile> of(CaseNumber caseNumber) {
    return reading.of(this, caseNumber);
  }

  @Override
  public String column() {
    return COLUMN;
  }

  @Override
  public String rows() {
    return FILES + " where case_number = c.case_number" + NEWEST_FIRST;
  }

  @Override
  public List<EvidenceFile> read(List<ResultSet> rows) throws SQLException {
    return CasePart.each(rows, EvidenceRow::file);
  }

  /** A file of this case has come or changed in this transaction. */
  public static void changed(CaseNumber caseNumber) {
    TransactionMemory.forget(new CasePart.Key(COLUMN, caseNumber));
  }

  /** The files of a case, newest first, page by page. */
  Page<EvidenceFile> page(CaseNumber caseNumber, PageRequest request) {
    var items =
        database
            .sql(OF_CASE + NEWEST_FIRST + " limit ? offset ?")
            .params(caseNumber.value(), request.size(), request.offset())
            .query(EvidenceRow::file)
            .list();
    var total =
        database
            .sql("select count(*) from evidence_file where case_number = ?")
            .param(caseNumber.value())
            .query(Long.class)
            .single();
    return new Page<>(items, request.page(), request.size(), total);
  }

  /** One file of a case; empty for a file of another case too. */
  public Optional<EvidenceFile> find(CaseNumber caseNumber, UUID id) {
    return database
        .sql(OF_CASE + " and evidence_id = ?")
        .params(caseNumber.value(), id)
        .query(EvidenceRow::file)
        .optional();
  }

  /** The files of the case before a basis date; none in the first year. */
  public List<EvidenceFile> ofCaseBefore(TenantId tenantId, LocalDate basisDate) {
    return database
        .sql(
            FILES
                + """
                where case_number =
                  (select b.case_number from enrollment_summary b
                   where b.tenant_id = ? and b.basis_date < ? and b.opened_at is not null
                   order by b.basis_date desc limit 1)
                """
                + NEWEST_FIRST)
        .params(tenantId.value(), basisDate)
        .query(EvidenceRow::file)
        .list();
  }

  /** All files with this content, of whatever case. */
  public List<EvidenceFile> sharing(ContentHash sha256) {
    return database
        .sql(FILES + " where sha256 = ? order by evidence_id")
        .param(sha256.value())
        .query(EvidenceRow::file)
        .list();
  }

  /** The receipt of this number, if it was given for this content. */
  public Optional<Receipt> receipt(UUID id, ContentHash sha256) {
    return database
        .sql(FILES + " where evidence_id = ? and sha256 = ?")
        .params(id, sha256.value())
        .query(EvidenceRow::file)
        .optional()
        .map(EvidenceFile::receipt);
  }

  /**
   * Whether this person ever uploaded a file for the requirement, or for any where none is named.
   */
  boolean uploadedBy(
      CaseNumber caseNumber, Optional<RequirementId> requirementId, Username username) {
    return of(caseNumber).stream()
        .filter(file -> file.receivedBy().equals(username.value()))
        .anyMatch(
            file ->
                requirementId.isEmpty()
                    || requirementId.get().equals(file.receipt().requirement()));
  }
}
