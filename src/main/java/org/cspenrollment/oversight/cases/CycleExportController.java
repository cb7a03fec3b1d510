package org.cspenrollment.oversight.cases;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.download.AnswersWorkbook;
import org.cspenrollment.platform.download.TableFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The cases of a year of the programme as a file. */
@LongWork
@RestController
class CycleExportController {

  private final CaseExport export;

  CycleExportController(CaseExport export) {
    this.export = export;
  }

  /** Every case of the year, as {@link EnrollmentController#export} sends them. */
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/api/v1/cycles/{year}/export.csv")
  void export(@PathVariable int year, HttpServletResponse response) throws IOException {
    export.write(CaseQuery.ofYear(year), "cases-%d".formatted(year), TableFormat.CSV, response);
  }

  /** The same as a workbook. */
  @AnswersWorkbook
  @GetMapping("/api/v1/cycles/{year}/export.xlsx")
  void exportWorkbook(@PathVariable int year, HttpServletResponse response) throws IOException {
    export.write(CaseQuery.ofYear(year), "cases-%d".formatted(year), TableFormat.XLSX, response);
  }
}
