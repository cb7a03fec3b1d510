package org.cspenrollment.oversight.cycle;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cspenrollment.oversight.SpreadsheetCell;
import org.springframework.stereotype.Component;

/** The report of a cycle as CSV (RFC 4180), in the language of its reader. */
@Component
class CycleReportCsv {

  private final CycleReportParts parts;

  CycleReportCsv(CycleReportParts parts) {
    this.parts = parts;
  }

  /** The lines of the report as a table, each behind the heading of its part. */
  String csv(CycleReport report, Locale locale) {
    var text = new StringWriter();
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (var part : parts.of(report, locale)) {
        for (var line : part.lines()) {
          var cells = new ArrayList<String>(List.of(part.heading()));
          line.forEach(cell -> cells.add(SpreadsheetCell.harmless(cell)));
          csv.printRecord(cells);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written", e);
    }
    return text.toString();
  }
}
