package org.cspenrollment.workflow.operations;

import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EngineEvent;
import org.cspenrollment.audit.event.EngineEvent.Migrated;
import org.cspenrollment.audit.event.EngineEvent.MigrationTried;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.input.Lines;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets a manager take running cases over to the models of this release. */
@RestController
class MigrationController {

  /**
   * The wish.
   *
   * @param dryRun true unless false is said: everything is tried and taken back
   * @param reason why, for the record
   */
  record Wish(Boolean dryRun, @Lines String reason) {}

  private final CaseMigration migration;
  private final AuditTrail audit;

  MigrationController(CaseMigration migration, AuditTrail audit) {
    this.migration = migration;
    this.audit = audit;
  }

  @LongWork
  @PostMapping("/api/v1/migrations")
  MigrationReport migrate(@RequestBody Wish wish) {
    var reason = ActionReasons.checked(wish.reason());
    boolean dryRun = Optional.ofNullable(wish.dryRun()).orElse(true);
    var report = migration.run(dryRun);
    audit.record(event(report, dryRun, reason));
    return report;
  }

  private static EngineEvent event(MigrationReport report, boolean dryRun, String reason) {
    int instances =
        report.processes().stream().mapToInt(MigrationReport.OneVersion::instances).sum();
    int failures = report.failures().size();
    return dryRun
        ? new MigrationTried(reason, instances, report.resumed(), failures)
        : new Migrated(reason, instances, report.resumed(), failures);
  }
}
