package org.cspenrollment.oversight.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CycleEvent.CasesExported;
import org.cspenrollment.enrollment.lifecycle.Recommendation;
import org.cspenrollment.oversight.SpreadsheetCell;
import org.cspenrollment.platform.web.Attachments;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Cases as a CSV file (RFC 4180, UTF-8), by number. They are read {@value #CHUNK} at a time while
 * they are sent, so neither the heap nor a transaction grows with the portfolio. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
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
  void write(CaseQuery query, String name, HttpServletResponse response) throws IOException {
    audit.record(new CasesExported(name));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachments.header(name));
    try (var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(HEADER);
      for (var rows = finder.next(query, "", CHUNK);
          !rows.isEmpty();
          rows = finder.next(query, rows.get(rows.size() - 1).id(), CHUNK)) {
        for (var row : rows) {
          csv.printRecord(cells(row));
        }
      }
    }
  }

  private static List<Object> cells(CaseRow row) {
    var cells = new ArrayList<>();
    cells.add(row.id());
    cells.add(row.tenantId().value());
    cells.add(SpreadsheetCell.harmless(row.partner()));
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
