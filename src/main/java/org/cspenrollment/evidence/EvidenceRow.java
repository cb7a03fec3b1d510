package org.cspenrollment.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.DatabaseTimes;

/** A row of {@code evidence_file}, read as a file. */
final class EvidenceRow {

  /** What is read of the row {@code f}. */
  static final String COLUMNS =
      """
      f.*, exists (select from evidence_file n
          where n.document_id = f.document_id and n.version > f.version) as superseded
      """;

  private EvidenceRow() {}

  static EvidenceFile file(ResultSet row, int number) throws SQLException {
    return new EvidenceFile(
        new Receipt(
            row.getObject("evidence_id", UUID.class),
            new CaseNumber(row.getString("case_number")),
            row.getString("requirement_id"),
            row.getString("file_name"),
            row.getString("media_type"),
            row.getLong("size"),
            row.getString("sha256"),
            DatabaseTimes.required(row, "received_at"),
            row.getInt("version"),
            ScanState.valueOf(row.getString("scan"))),
        row.getObject("document_id", UUID.class),
        row.getString("note"),
        row.getString("received_by"),
        row.getBoolean("superseded"),
        DatabaseTimes.instant(row, "withdrawn_at"),
        DatabaseTimes.instant(row, "erased_at"),
        row.getObject("carried_from", UUID.class));
  }
}
