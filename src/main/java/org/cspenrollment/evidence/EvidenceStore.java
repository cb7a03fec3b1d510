package org.cspenrollment.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that say who gave which file for what. */
@Component
public class EvidenceStore {

  private static final String FILES =
      """
      select f.*, exists (select from evidence_file n
          where n.document_id = f.document_id and n.version > f.version) as superseded
      from evidence_file f
      """;
  private static final String OF_CASE = FILES + " where case_number = ?";

  private static final String NEWEST_FIRST =
      " order by received_at desc, version desc, evidence_id";

  private final JdbcClient database;

  EvidenceStore(JdbcClient database) {
    this.database = database;
  }

  /** How much a case has taken in, withdrawn and replaced files included. */
  record Volume(long files, long bytes) {}

  Volume volume(CaseNumber caseNumber) {
    return database
        .sql("select count(*), coalesce(sum(size), 0) from evidence_file where case_number = ?")
        .param(caseNumber.value())
        .query((row, number) -> new Volume(row.getLong(1), row.getLong(2)))
        .single();
  }

  /**
   * Adds a file.
   *
   * @param uploadKey by which the same upload is known again
   * @throws org.springframework.dao.DuplicateKeyException when the same upload was kept already
   */
  void add(EvidenceFile file, @Nullable UUID uploadKey) {
    var receipt = file.receipt();
    database
        .sql(
            """
            insert into evidence_file (evidence_id, case_number, requirement_id, document_id, version, file_name,
              media_type, size, sha256, note, scan, received_at, received_by, upload_key,
              carried_from)
            values (:id, :case, :requirement, :document, :version, :name, :type, :size, :sha256, :note, :scan, :at, :by,
              :key, :from)
            """)
        .param("id", receipt.id())
        .param("case", receipt.caseId().value())
        .param("requirement", receipt.requirement())
        .param("document", file.document())
        .param("version", receipt.version())
        .param("name", receipt.fileName())
        .param("type", receipt.mediaType())
        .param("size", receipt.size())
        .param("sha256", receipt.sha256())
        .param("note", file.note())
        .param("scan", receipt.scan().name())
        .param("at", DatabaseTimes.utc(receipt.receivedAt()))
        .param("by", file.receivedBy())
        .param("key", uploadKey)
        .param("from", file.carriedFrom())
        .update();
  }

  /** The files of the case before a basis date; none in the first year. */
  List<EvidenceFile> ofCaseBefore(String tenantId, LocalDate basisDate) {
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
        .params(tenantId, basisDate)
        .query(EvidenceStore::file)
        .list();
  }

  /**
   * Marks a file as taken back.
   *
   * @return false if it was already
   */
  boolean withdraw(UUID id, Instant at, String by) {
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

  /** Contents no scanner has looked at, by hash, each once. */
  List<String> notScanned(String after, int most) {
    return database
        .sql(
            """
            select distinct sha256 from evidence_file
            where scan in ('PENDING', 'NOT_CONFIGURED') and sha256 > ? order by sha256 limit ?
            """)
        .params(after, most)
        .query(String.class)
        .list();
  }

  /**
   * Writes what the scanner said of this content.
   *
   * @return the files it was news for
   */
  List<EvidenceFile> scanned(String sha256, ScanState state) {
    return database
        .sql(
            """
            update evidence_file f set scan = ? where sha256 = ? and scan in ('PENDING', 'NOT_CONFIGURED')
            returning f.*, exists (select from evidence_file n
              where n.document_id = f.document_id and n.version > f.version) as superseded
            """)
        .params(state.name(), sha256)
        .query(EvidenceStore::file)
        .list();
  }

  /** The receipt of this number, if it was given for this content. */
  public Optional<Receipt> receipt(UUID id, String sha256) {
    return database
        .sql(FILES + " where evidence_id = ? and sha256 = ?")
        .params(id, sha256)
        .query(EvidenceStore::file)
        .optional()
        .map(EvidenceFile::receipt);
  }

  Optional<EvidenceFile> uploadedAs(CaseNumber caseNumber, UUID uploadKey) {
    return database
        .sql(OF_CASE + " and upload_key = ?")
        .params(caseNumber.value(), uploadKey)
        .query(EvidenceStore::file)
        .optional();
  }

  /** All files with this content, of whatever case. */
  public List<EvidenceFile> sharing(String sha256) {
    return database
        .sql(FILES + " where sha256 = ? order by evidence_id")
        .param(sha256)
        .query(EvidenceStore::file)
        .list();
  }

  Optional<EvidenceFile> find(CaseNumber caseNumber, UUID id) {
    return database
        .sql(OF_CASE + " and evidence_id = ?")
        .params(caseNumber.value(), id)
        .query(EvidenceStore::file)
        .optional();
  }

  public List<EvidenceFile> of(CaseNumber caseNumber) {
    return database
        .sql(OF_CASE + NEWEST_FIRST)
        .param(caseNumber.value())
        .query(EvidenceStore::file)
        .list();
  }

  Page<EvidenceFile> page(CaseNumber caseNumber, Page.Request request) {
    var items =
        database
            .sql(OF_CASE + NEWEST_FIRST + " limit ? offset ?")
            .params(caseNumber.value(), request.size(), request.offset())
            .query(EvidenceStore::file)
            .list();
    return new Page<>(items, request.page(), request.size(), volume(caseNumber).files());
  }

  /** How many current files there are, by case and requirement. */
  Map<CaseNumber, Map<String, Integer>> counts(Collection<CaseNumber> caseNumbers) {
    var counts = new HashMap<CaseNumber, Map<String, Integer>>();
    database
        .sql(
            """
            select case_number, requirement_id, count(*) as files from evidence_file f
            where case_number = any(?) and withdrawn_at is null and scan <> 'INFECTED' and not exists
              (select from evidence_file n where n.document_id = f.document_id and n.version > f.version)
            group by case_number, requirement_id
            """)
        .param(CaseNumber.texts(caseNumbers))
        .query(
            row -> {
              counts
                  .computeIfAbsent(
                      new CaseNumber(row.getString("case_number")), caseNumber -> new HashMap<>())
                  .put(row.getString("requirement_id"), row.getInt("files"));
            });
    return counts;
  }

  boolean uploadedBy(CaseNumber caseNumber, String requirementId, String username) {
    return database
        .sql(
            """
            select exists (select from evidence_file
              where case_number = ? and (requirement_id = ? or ?::text is null) and received_by = ?)
            """)
        .params(caseNumber.value(), requirementId, requirementId, username)
        .query(Boolean.class)
        .single();
  }

  private static EvidenceFile file(ResultSet row, int number) throws SQLException {
    return new EvidenceFile(
        new Receipt(
            row.getObject("evidence_id", UUID.class),
            new CaseNumber(row.getString("case_number")),
            row.getString("requirement_id"),
            row.getString("file_name"),
            row.getString("media_type"),
            row.getLong("size"),
            row.getString("sha256"),
            row.getObject("received_at", OffsetDateTime.class).toInstant(),
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
