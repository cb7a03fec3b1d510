package org.cspenrollment.partner.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.PartnerEvent.PartnersImported;
import org.cspenrollment.partner.OrganisationNames;
import org.cspenrollment.partner.TenantFields;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.partner.sheet.LineErrors;
import org.cspenrollment.partner.sheet.SheetFile;
import org.cspenrollment.platform.database.AdvisoryLock;
import org.cspenrollment.platform.database.TransactionMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Takes a registry file in: all of it or nothing. The lines are copied into a table of this
 * transaction and merged in one statement, so that the size of the file costs no memory.
 */
@Component
public class PartnerImport {

  private final JdbcClient database;
  private final PartnerStaging staging;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;

  PartnerImport(
      JdbcClient database,
      PartnerStaging staging,
      TransactionTemplate transaction,
      AuditTrail audit) {
    this.database = database;
    this.staging = staging;
    this.transaction = transaction;
    this.audit = audit;
  }

  /**
   * Takes in a file that comes with the application, such as the portfolio of the demo, without a
   * limit of size; an error in it is refused with 422.
   */
  public ImportReport run(InputStream csv) throws IOException {
    try (var upload = Upload.receive(csv, DataSize.ofBytes(Long.MAX_VALUE))) {
      return run(upload, false);
    }
  }

  /**
   * Creates and updates tenants.
   *
   * @param dryRun report only: everything is done and then undone
   */
  public ImportReport run(Upload upload, boolean dryRun) {
    return transaction.execute(
        status -> {
          var report = merge(upload);
          if (dryRun) {
            status.setRollbackOnly();
          } else {
            audit.record(
                new PartnersImported(
                    upload.sha256(), report.created(), report.updated(), report.unchanged()));
          }
          return report;
        });
  }

  private ImportReport merge(Upload upload) {
    var errors = new LineErrors();
    Set<String> columns;
    try (var file = SheetFile.open(upload, errors)) {
      columns = file.header(TenantFields.REQUIRED, TenantFields.OPTIONAL);
      staging.fill(file, errors);
    } catch (IOException e) {
      throw new UncheckedIOException("The file put aside cannot be read", e);
    }
    staging.findDuplicates(errors);
    errors.refuseIfAny();
    AdvisoryLock.REGISTRY_IMPORT.await(database);
    database
        .sql(
            """
            insert into organisation (organisation_id, name)
            select distinct on (organisation_id) organisation_id, name from partner_import
            order by organisation_id, tenant_id on conflict do nothing
            """)
        .update();
    var report =
        database
            .sql(PartnerMerge.sql(columns))
            .query(
                (row, number) ->
                    new ImportReport(
                        row.getLong("created"), row.getLong("updated"), row.getLong("unchanged")))
            .single();
    OrganisationNames.refreshImported(database);
    TransactionMemory.forgetRows();
    return report;
  }
}
