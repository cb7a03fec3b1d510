package org.cspenrollment.partner.export;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.download.AnswersWorkbook;
import org.cspenrollment.platform.download.TableFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registry as a file; for managers. */
@LongWork
@RestController
class PartnerExportController {

  private final PartnerExport export;

  PartnerExportController(PartnerExport export) {
    this.export = export;
  }

  /** All tenants by id, in the columns of the import. */
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/api/v1/partners/export.csv")
  void csv(HttpServletResponse response) throws IOException {
    export.write(TableFormat.CSV, response);
  }

  /** The same as a workbook of Excel. */
  @AnswersWorkbook
  @GetMapping("/api/v1/partners/export.xlsx")
  void workbook(HttpServletResponse response) throws IOException {
    export.write(TableFormat.XLSX, response);
  }
}
