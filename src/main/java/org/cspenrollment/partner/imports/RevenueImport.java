package org.cspenrollment.partner.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.YearMonth;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.PartnerEvent.RevenueImported;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.RevenueArrived;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.partner.sheet.LineErrors;
import org.cspenrollment.partner.sheet.SheetFile;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Takes the revenue of one tenant in: all of the file or nothing. The months it names are replaced,
 * the others stay, so the same file twice changes nothing. The lines are copied into a table of
 * this transaction and compared there, so that the size of the file costs no memory.
 */
@Component
public class RevenueImport {

  private final JdbcClient database;
  private final RevenueStaging staging;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;
  private final Clock clock;
  private final ApplicationEventPublisher listeners;

  RevenueImport(
      JdbcClient database,
      RevenueStaging staging,
      TransactionTemplate transaction,
      AuditTrail audit,
      Clock clock,
      ApplicationEventPublisher listeners) {
    this.database = database;
    this.staging = staging;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
    this.listeners = listeners;
  }

  /** Takes the months of one tenant in. */
  public ImportReport run(TenantId tenantId, InputStream csv) throws IOException {
    try (var upload = Upload.receive(csv, DataSize.ofBytes(Long.MAX_VALUE))) {
      return run(tenantId, upload, false);
    }
  }

  /**
   * How many months are new, changed and as before; an unknown tenant is 404. Whoever works with
   * revenue is told once the months are there for everybody.
   *
   * @param dryRun report only: everything is done and then undone
   */
  public ImportReport run(TenantId tenantId, Upload upload, boolean dryRun) {
    var taken = take(tenantId, upload, dryRun);
    if (!dryRun) {
      listeners.publishEvent(new RevenueArrived(tenantId));
    }
    return taken;
  }

  private ImportReport take(TenantId tenantId, Upload upload, boolean dryRun) {
    return transaction.execute(
        status -> {
          lock(tenantId);
          read(tenantId, upload);
          var report = staging.replaceMonths(tenantId);
          if (dryRun) {
            status.setRollbackOnly();
          } else {
            audit.record(
                new RevenueImported(tenantId, report.created(), report.updated(), upload.sha256()));
          }
          return report;
        });
  }

  private void lock(TenantId tenantId) {
    var found =
        database
            .sql("select tenant_id from tenant where tenant_id = ? for no key update")
            .param(tenantId.value())
            .query(String.class)
            .list();
    if (found.isEmpty()) {
      throw ProblemException.notFound();
    }
  }

  private void read(TenantId tenantId, Upload upload) {
    var errors = new LineErrors();
    try (var file = SheetFile.open(upload, errors)) {
      file.header(RevenueFields.GUIDE.required(), RevenueFields.GUIDE.optional());
      staging.fill(tenantId, file, errors, YearMonth.now(clock));
    } catch (IOException e) {
      throw new UncheckedIOException("The file put aside cannot be read", e);
    }
    errors.refuseIfAny();
  }
}
