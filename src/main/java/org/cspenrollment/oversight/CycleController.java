package org.cspenrollment.oversight;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A year of the programme in figures. */
@RestController
@RequestMapping("/api/v1/cycles/{year}")
class CycleController {

  private final CycleSummaries summaries;
  private final CaseExport export;

  CycleController(CycleSummaries summaries, CaseExport export) {
    this.summaries = summaries;
    this.export = export;
  }

  /** A year without cases is a year of zeros. */
  @GetMapping("/summary")
  CycleSummary summary(@PathVariable int year) {
    return summaries.of(year);
  }

  /** Every case of the year, as {@link EnrollmentController#export} sends them. */
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/export.csv")
  void export(@PathVariable int year, HttpServletResponse response) throws IOException {
    export.write(CaseQuery.ofYear(year), "cases-%d.csv".formatted(year), response);
  }
}
