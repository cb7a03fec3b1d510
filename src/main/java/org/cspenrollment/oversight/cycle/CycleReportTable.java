package org.cspenrollment.oversight.cycle;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.cspenrollment.platform.download.TableDownload;
import org.cspenrollment.platform.download.TableFormat;
import org.springframework.stereotype.Component;

/** The report of a cycle as one table, in the language of its reader. */
@Component
class CycleReportTable {

  private final CycleReportParts parts;

  CycleReportTable(CycleReportParts parts) {
    this.parts = parts;
  }

  /** Sends the lines of the report, each behind the heading of its part. */
  void send(CycleReport report, TableFormat format, Locale locale, HttpServletResponse response)
      throws IOException {
    Iterator<List<List<Object>>> rows =
        List.of(rows(report, locale), List.<List<Object>>of()).iterator();
    new TableDownload("report-%d".formatted(report.year()), format, List.of())
        .send(rows::next, response);
  }

  private List<List<Object>> rows(CycleReport report, Locale locale) {
    var rows = new ArrayList<List<Object>>();
    for (var part : parts.of(report, locale)) {
      for (var line : part.lines()) {
        var cells = new ArrayList<Object>(List.of(part.heading()));
        cells.addAll(line);
        rows.add(cells);
      }
    }
    return rows;
  }
}
