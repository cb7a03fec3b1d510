package org.cspenrollment.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.HandingIn;
import org.cspenrollment.platform.Refused;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@TestComponent
class StoredFiles implements CaseFiles {

  private final JdbcClient database;
  private final HandingIn handingIn;
  private final AuditTrail audit;

  StoredFiles(JdbcClient database, HandingIn handingIn, AuditTrail audit) {
    this.database = database;
    this.handingIn = handingIn;
    this.audit = audit;
  }

  @Override
  public List<Received> of(String caseNumber) {
    return database
        .sql("select * from evidence_file where case_number = ? order by received_at")
        .param(caseNumber)
        .query(
            (row, n) ->
                new Received(
                    row.getString("evidence_id"),
                    row.getString("requirement_id"),
                    row.getString("file_name"),
                    row.getString("media_type"),
                    row.getLong("size"),
                    row.getString("sha256"),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    row.getInt("version"),
                    row.getString("scan"),
                    row.getString("note"),
                    row.getObject("withdrawn_at") != null))
        .list();
  }

  @Override
  @Transactional
  public void receive(String caseNumber, Sent file) {
    handingIn.openForEvidence(caseNumber, file.requirementId());
    try (InputStream in = file.content()) {
      var bytes = in.readAllBytes();
      var hash =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      database
          .sql(
              "insert into evidence_content values (?, ?, '2018-09-17T00:00:00Z') on conflict do nothing")
          .params(hash, bytes.length)
          .update();
      var id = UUID.randomUUID();
      database
          .sql(
              """
              insert into evidence_file (evidence_id, case_number, requirement_id, document_id, version, file_name,
                media_type, size, sha256, note, scan, received_at, received_by)
              values (?, ?, ?, ?, 1, ?, 'application/pdf', ?, ?, ?, 'NOT_CONFIGURED', '2018-09-17T00:00:00Z', 'hanul')
              """)
          .params(
              id, caseNumber, file.requirementId(), id, file.fileName(), bytes.length, hash,
              file.note().orElse(null))
          .update();
      audit.record(
          caseNumber,
          "EVIDENCE_RECEIVED",
          id.toString(),
          Map.of("requirement", file.requirementId(), "fileName", file.fileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  @Transactional
  public void withdraw(String caseNumber, String id) {
    database
        .sql(
            "update evidence_file set withdrawn_at = received_at, withdrawn_by = 'hanul' where evidence_id = ?")
        .param(UUID.fromString(id))
        .update();
  }

  @Override
  public Received receipt(String caseNumber, String id) {
    return of(caseNumber).stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }
}
