package org.cspenrollment.evidence;

import java.util.List;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.platform.database.TransactionMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the virus scanner has still to look at, and what it said. */
@Component
class ScanStore {

  private final JdbcClient database;

  ScanStore(JdbcClient database) {
    this.database = database;
  }

  /** Contents no scanner has looked at, by hash, each once. */
  List<ContentHash> notScanned(String after, int most) {
    return database
        .sql(
            """
            select distinct sha256 from evidence_file
            where scan in ('PENDING', 'NOT_CONFIGURED') and sha256 > ? order by sha256 limit ?
            """)
        .params(after, most)
        .query((row, number) -> new ContentHash(row.getString("sha256")))
        .list();
  }

  /**
   * Writes what the scanner said of this content.
   *
   * @return the files it was news for
   */
  List<EvidenceFile> scanned(ContentHash sha256, ScanState state) {
    TransactionMemory.forgetRows();
    return database
        .sql(
            """
            update evidence_file f set scan = ? where sha256 = ? and scan in ('PENDING', 'NOT_CONFIGURED')
            returning
            """
                + EvidenceRow.COLUMNS)
        .params(state.name(), sha256.value())
        .query(EvidenceRow::file)
        .list();
  }
}
