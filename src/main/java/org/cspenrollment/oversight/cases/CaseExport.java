package org.cspenrollment.oversight.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CycleEvent.CasesExported;
import org.cspenrollment.enrollment.lifecycle.Recommendation;
import org.cspenrollment.platform.download.PagedRows;
import org.cspenrollment.platform.download.TableDownload;
import org.cspenrollment.platform.download.TableFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cases as a file, by number. They are read {@value #CHUNK} at a time while they are sent, so
 * neither the heap nor a transaction grows with the portfolio.
 */
@Component
class CaseExport {

  static final int CHUNK = 500;

  private static final List<String> HEADER =
      List.of(
          "id",
          "tenantId",
          "partner",
          "country",
          "edition",
          "basisDate",
          "evidenceDue",
          "decisionDue",
          "state",
          "recommendation",
          "outcome",
          "partnerStatus",
          "openedAt",
          "decidedAt",
          "nextWho",
          "nextWhat",
          "nextDue",
          "nextDueKind",
          "results");

  private final CaseFinder finder;
  private final AuditTrail audit;

  CaseExport(CaseFinder finder, AuditTrail audit) {
    this.finder = finder;
    this.audit = audit;
  }

  /** Sends the file as a download of this name; who took it is on record. */
  void write(CaseQuery query, String name, TableFormat format, HttpServletResponse response)
      throws IOException {
    var file = new TableDownload(name, format, HEADER);
    audit.record(new CasesExported(file.fileName()));
    file.send(
        new PagedRows<>(after -> finder.next(query, after, CHUNK), CaseRow::id, CaseExport::cells),
        response);
  }

  private static List<@Nullable Object> cells(CaseRow row) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(row.id());
    cells.add(row.tenantId().value());
    cells.add(row.partner());
    cells.add(row.country());
    cells.add(row.edition());
    cells.add(row.basisDate());
    cells.add(row.evidenceDue());
    cells.add(row.decisionDue());
    cells.add(row.state());
    cells.add(Optional.ofNullable(row.recommendation()).map(Recommendation::decision).orElse(null));
    cells.add(row.outcome());
    cells.add(row.partnerStatus());
    cells.add(row.openedAt());
    cells.add(row.decidedAt());
    cells.add(row.nextAction().who());
    cells.add(row.nextAction().what());
    cells.add(row.nextAction().due());
    cells.add(row.nextAction().dueKind());
    cells.add(
        row.results().entrySet().stream()
            .map(result -> result.getKey() + "=" + result.getValue())
            .collect(Collectors.joining(" ")));
    return cells;
  }
}
