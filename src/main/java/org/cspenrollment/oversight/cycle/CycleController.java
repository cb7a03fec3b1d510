package org.cspenrollment.oversight.cycle;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.download.AnswersWorkbook;
import org.cspenrollment.platform.download.TableFormat;
import org.cspenrollment.platform.web.Attachments;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A year of the programme in figures. */
@RestController
@LongWork
@RequestMapping("/api/v1/cycles/{year}")
class CycleController {

  private final CycleSummaries summaries;
  private final CycleReports reports;
  private final CycleReportPdf pdf;
  private final CycleReportTable table;

  CycleController(
      CycleSummaries summaries, CycleReports reports, CycleReportPdf pdf, CycleReportTable table) {
    this.summaries = summaries;
    this.reports = reports;
    this.pdf = pdf;
    this.table = table;
  }

  /** The report of the year: counts, outcomes, times, reasons and waivers. */
  @GetMapping("/report")
  CycleReport report(@PathVariable int year) {
    return reports.of(year);
  }

  /** The report of a year as a PDF to be sent on, in the language of the reader. */
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(path = "/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(@PathVariable int year, Locale locale) {
    return Attachments.named("report-%d.pdf".formatted(year))
        .body(pdf.pdf(reports.of(year), locale));
  }

  /** The report of a year as a table of parts and lines. */
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/report.csv")
  void csv(@PathVariable int year, Locale locale, HttpServletResponse response) throws IOException {
    table.send(reports.of(year), TableFormat.CSV, locale, response);
  }

  /** The same table as a workbook of Excel. */
  @AnswersWorkbook
  @GetMapping("/report.xlsx")
  void workbook(@PathVariable int year, Locale locale, HttpServletResponse response)
      throws IOException {
    table.send(reports.of(year), TableFormat.XLSX, locale, response);
  }

  /** A year without cases is a year of zeros. */
  @GetMapping("/summary")
  CycleSummary summary(@PathVariable int year) {
    return summaries.of(year);
  }
}
